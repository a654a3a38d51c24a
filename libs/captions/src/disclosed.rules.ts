/** What a sentence begins after: nothing, the end of one before, a new line, a picture. */
const BEGINS = /(?:^|[.!?…]["”“»)]*\s+|[。！？]\s*|\n\s*|\p{Extended_Pictographic}\ufe0f?\s*)$/u;
/**
 * What leaves a sentence open, so that what follows is told of and not said. After an empty line it stands for itself: so a
 * disclosure is put beneath a caption that ends in a colon before its link card, and must be known again there.
 */
const LEFT_OPEN = /(?:[:,;–—-](?!\s*\n\s*\n)|(?<!\p{L})(?:that|if|whether|dass|ob|als|que|si))\s*$/iu;
const LIES =
  "lie|false|untrue|not true|isn['’]t true|wrong|joke|gelogen|lüge|falsch|unwahr|nicht wahr|stimmt nicht|scherz|mensonge|faux|pas vrai|blague";
const CALLED_A_LIE = new RegExp(`(?<!\\p{L})(?:${LIES})[^\\p{L}]*$`, 'iu');
/** What takes back what was just said: a sentence that calls it a lie, or "Not!". */
const TAKEN_BACK = new RegExp(
  `^[^\\p{L}]*(?:not|nope|nicht|non|pas)[^\\p{L}]*(?:$|\\n)|^[^\\p{L}]*(?:(?:just|only|nur|ein|das|dies|diese|that|this|is|was|ist|war|it|c|ce|est|était|n|a|une?|eine?|it['’]s|that['’]s|c['’]est|ce n['’]est)[\\s'’]+){1,4}(?:${LIES}|kidding)(?!\\p{L})`,
  'iu',
);
const ENDED = /[.!?…。！？]$/u;
const AFTER_END = /^(?:$|\s|[#\p{Extended_Pictographic}])/u;
const AFTER_WORDS = /^(?:$|\s*\n|\s*[.!?…。！？](?:\s|$)|\s*[#\p{Extended_Pictographic}])/u;

/** Signs that turn what follows on their line around, so that readers see it backwards. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Whether a text says a disclosure as a sentence of its own. Part of another, quoted, shown backwards, or called a lie
 * right before or after it discloses nothing: to say it once more does no harm, to leave it out does.
 */
export function isDisclosed(text: string, disclosure: string): boolean {
  const isTurned = TURNS.test(text) ? turning(text) : () => false;
  for (let at = text.indexOf(disclosure); at >= 0; at = text.indexOf(disclosure, at + 1)) {
    const said = isSaid(text.slice(Math.max(0, at - 80), at), disclosure, text.slice(at + disclosure.length, at + 300));
    if (said && !isTurned(at)) return true;
  }
  return false;
}

/** Whether a sign before a place, on its line, turns it around; to be asked of places in their order. */
function turning(text: string): (at: number) => boolean {
  let [read, turned] = [0, false];
  return (at) => {
    for (; read < at; read += 1) turned = text[read] !== '\n' && (turned || TURNS.test(text[read] as string));
    return turned;
  };
}

function isSaid(before: string, disclosure: string, after: string): boolean {
  if (/^#\S+$/u.test(disclosure)) return !/[#\p{L}\p{N}_]$/u.test(before) && !/^[\p{L}\p{N}_]/u.test(after);
  return (
    BEGINS.test(before) &&
    !LEFT_OPEN.test(before) &&
    !CALLED_A_LIE.test(before) &&
    (ENDED.test(disclosure) ? AFTER_END : AFTER_WORDS).test(after) &&
    !TAKEN_BACK.test(after)
  );
}
