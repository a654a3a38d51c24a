/** A hashtag, a link, a handle or a place says nothing of the language around it. */
const NO_WORDS = /\[[^\]]*\]|\{\{[^}]*\}\}|https?:\S+|[#@]\S+/g;
/** Fewer letters may be of many languages. */
const LEAST = 20;
/** A language whose score comes as near to the best one's may be the one that is spoken: Danish is near to Norwegian. */
const NEAR = 0.85;

/** Whether a text is plainly in another language than one; false where nobody can tell. */
export async function speaksAnother(text: string, language: string): Promise<boolean> {
  const words = text.replace(NO_WORDS, ' ');
  const wanted = language.toLowerCase().split('-')[0] as string;
  if ((words.match(/\p{L}/gu)?.length ?? 0) < LEAST) return false;
  // It takes some memory, and only where somebody asks for a translation.
  const { eld } = await import('eld/extrasmall');
  const known = new Set(Object.values(eld.info().Languages));
  const own = wanted === 'nb' || wanted === 'nn' ? 'no' : wanted;
  const heard = eld.detect(words);
  const scores = heard.getScores();
  const best = scores[heard.language] ?? 0;
  return known.has(own) && heard.isReliable() && heard.language !== own && (scores[own] ?? 0) < best * NEAR;
}
