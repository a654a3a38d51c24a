import { canonical } from './seal.rules.js';

/** What does not hold, in one plain sentence that names the first of it. */
export class DoesNotHold extends Error {}

/** The value of a text that must be the canonical one, byte for byte. */
export function parse(text: string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (canonical(value) === text) return value;
  } catch {
    // Said below, whatever was wrong with it.
  }
  throw new DoesNotHold(`${what} is not in canonical form.`);
}
