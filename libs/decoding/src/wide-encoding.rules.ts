const SAMPLE_BYTES = 8_192;

/**
 * Which UTF-16 bytes are that have no byte-order mark, or null: the order in which more of them are plain ASCII, which every
 * text has some of, be it blanks and line ends.
 */
export function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const plain = { le: 0, be: 0 };
  const most = Math.min(bytes.length, SAMPLE_BYTES);
  for (let at = 0; at < most; at += 2) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (second === 0 && isPlain(first)) plain.le += 1;
    if (first === 0 && isPlain(second)) plain.be += 1;
  }
  if (plain.le === plain.be) return null;
  return plain.le > plain.be ? 'utf-16le' : 'utf-16be';
}

const isPlain = (code: number) => (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d);

/** What a byte-order mark says, and how long it is. UTF-32 is told apart since its mark begins like UTF-16's. */
export function byteOrderMark(
  bytes: Uint8Array,
): { encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32'; length: number } | null {
  const begins = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', length: 3 };
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return { encoding: 'utf-32', length: 4 };
  if (begins(0xff, 0xfe)) return { encoding: 'utf-16le', length: 2 };
  if (begins(0xfe, 0xff)) return { encoding: 'utf-16be', length: 2 };
  return null;
}
