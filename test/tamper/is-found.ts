import { DoesNotHold, verifyExport, type KnownFromElsewhere } from '#libs/chain';
import { sourceOf } from '#testing/chain';

/** Whether verifying says in one sentence what does not hold. @throws whatever else goes wrong. */
export async function isFound(parts: Record<string, string | Buffer>, known: KnownFromElsewhere): Promise<boolean> {
  try {
    await verifyExport(sourceOf(parts), known);
    return false;
  } catch (error) {
    if (error instanceof DoesNotHold && /^[^\n]+\.$/.test(error.message)) return true;
    throw error;
  }
}
