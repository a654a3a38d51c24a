const SORTABLE = '234567abcdefghijklmnopqrstuvwxyz';
const LENGTH = 13;

/**
 * The record key of a post: a TID (https://atproto.com/specs/tid), which is microseconds since 1970 and ten bits of a
 * clock's own, in 13 signs. It is worked out of the share's id, a UUIDv7, so that each try has the same.
 */
export function recordKeyOf(key: string): string {
  const digits = BigInt(`0x${key.replaceAll('-', '')}`);
  const milliseconds = digits >> 80n;
  const chance = digits & 0xffffffffn;
  const microseconds = milliseconds * 1_000n + (chance % 1_000n);
  let tid = (microseconds << 10n) | ((chance / 1_000n) & 0x3ffn);
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = SORTABLE[Number(tid & 31n)]! + text;
    tid >>= 5n;
  }
  return text;
}
