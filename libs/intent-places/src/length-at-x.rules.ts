/** What weighs one, by twitter-text's configuration `v3.json`: Latin and what is written like it, and most punctuation. */
const LIGHT = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;
const ADDRESS_WEIGHT = 23;
/** An address, or what X makes one of although nobody wrote `https://` before it. */
const ADDRESS =
  /https?:\/\/[^\s<>"“”]+|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}](?:[\p{L}\p{N}-]*\.)+\p{L}{2,}(?:\/[^\s<>"“”]*)?/giu;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u;
const signs = new Intl.Segmenter();

/**
 * A text's length as X counts it, of at most 280: composed (NFC), an address 23 however long, an emoji two however many
 * signs it is made of, and of the rest Latin one and everything else two. What merely looks like an address counts at
 * least as much as it is long, so that a text that passes here passes there.
 */
export function lengthAtX(text: string): number {
  let length = 0;
  let from = 0;
  const composed = text.normalize('NFC');
  for (const { 0: found, index } of composed.matchAll(ADDRESS)) {
    length += weightOf(composed.slice(from, index));
    length += /^https?:/i.test(found) ? ADDRESS_WEIGHT : Math.max(ADDRESS_WEIGHT, weightOf(found));
    from = index + found.length;
  }
  return length + weightOf(composed.slice(from));
}

function weightOf(text: string): number {
  let weight = 0;
  for (const { segment } of signs.segment(text)) {
    if (EMOJI.test(segment)) weight += 2;
    else for (const sign of segment) weight += isLight(sign.codePointAt(0)!) ? 1 : 2;
  }
  return weight;
}

function isLight(sign: number): boolean {
  return LIGHT.some(([first, last]) => sign >= first && sign <= last);
}
