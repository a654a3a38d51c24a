import { canonical } from './seal.rules.js';

/** What is told of a text that somebody else wrote, from its beginning and from its end. */
const SHOWN = 240;
/** Nothing that Vouchsafe writes has so many lists and objects in one another. */
const DEEPEST = 100;

/** What does not hold, in one plain sentence that names the first of it; what it quotes is shortened and has no signs but visible ones. */
export class DoesNotHold extends Error {
  constructor(message: string, options?: ErrorOptions) {
    const plain = message.length > 2 * SHOWN ? `${message.slice(0, SHOWN)} … ${message.slice(-SHOWN)}` : message;
    super(plain.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd'), options);
  }
}

/** The value of a text that must be the canonical one, byte for byte. */
export function parse(text: string, what: string): unknown {
  const value = readJson(text, what);
  try {
    if (canonical(value) === text) return value;
  } catch {
    // Said below, whatever was wrong with it.
  }
  throw new DoesNotHold(`${what} is not in canonical form.`);
}

/** The value of a text in whatever form. @throws DoesNotHold when it is none, before one that is hostile takes time. */
export function readJson(text: string, what: string): unknown {
  if (isTooDeep(text)) throw new DoesNotHold(`${what} is far more nested than anything that Vouchsafe writes.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new DoesNotHold(`${what} is not in canonical form.`);
  }
}

function isTooDeep(text: string): boolean {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const sign = text[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '[' || sign === '{')) depth += 1;
    else if (!quoted && (sign === ']' || sign === '}')) depth -= 1;
  }
  return depth > DEEPEST;
}
