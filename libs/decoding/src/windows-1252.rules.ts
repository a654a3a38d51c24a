/** What the bytes 80 to 9F are, by the Encoding Standard; five of them are nothing, and read as the control they are. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const AT_ONCE = 8_192;

/** Bytes as Windows-1252. By hand, since the `TextDecoder` of several Node versions takes it for ISO-8859-1. */
export function windows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    const codes = Array.from(bytes.subarray(from, from + AT_ONCE), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? UPPER.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
