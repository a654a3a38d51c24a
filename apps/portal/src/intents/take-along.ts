import type { IntentKind, OpenedIntent } from './calls.js';

/**
 * Opens the place in a window of its own, which knows nothing of this one, and puts what it does not hold on the
 * clipboard. A browser may refuse either: then there is a link and a button for it. Mail programs open by their link.
 * @returns whether the text was copied.
 */
export async function takeAlong({ address, prefilled, text }: OpenedIntent, place: IntentKind): Promise<boolean> {
  const copied = prefilled ? false : await copy(text);
  if (address !== null && place !== 'mail') window.open(address, '_blank', 'noopener,noreferrer');
  return copied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
