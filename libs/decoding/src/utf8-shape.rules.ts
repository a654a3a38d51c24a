/** How far bytes are UTF-8. */
export interface Utf8Shape {
  /** Characters of several bytes that are well formed. */
  whole: number;
  /** Bytes that belong to no character. */
  broken: number;
  /** Where the first of those stands, or -1. */
  firstBroken: number;
}

/** Counts by the table of well-formed byte sequences (Unicode 16, table 3-7). */
export function utf8Shape(bytes: Uint8Array): Utf8Shape {
  const shape: Utf8Shape = { whole: 0, broken: 0, firstBroken: -1 };
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceAt(bytes, at);
    if (length > 0) shape.whole += 1;
    else {
      shape.broken += 1;
      if (shape.firstBroken < 0) shape.firstBroken = at;
    }
    at += length || 1;
  }
  return shape;
}

/** Length of the character of several bytes that begins here; 0 when none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const [least, most] = secondByte(lead);
  const second = bytes[at + 1]!;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next += 1) if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  return length;
}

/** No overlong forms, no surrogates, nothing beyond U+10FFFF. */
function secondByte(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
