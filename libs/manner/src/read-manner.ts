import { mannerWeights } from '#libs/lexicon';
import { hitOfWords, type Hit, type Reading } from '#libs/reading';
import { signsOf, type Sign } from './manner-signs.js';
import { readWeights, type MannerKind, type Weighed } from './manner-weights.js';

/** How some sentences read. */
export interface Manner {
  /** The kind of post their words speak for most. */
  kind: MannerKind;
  /** Log-odds that a reviewer would stop them, as fitted. */
  odds: number;
  /** The words that say so, of the sentence that says it most. */
  hit: Hit;
}

/** A text is looked at as a whole up to so many sentences, a longer one by as many in a row. */
const sentencesAtOnce = 5;
/** So many words are named as what weighed most. */
const named = 4;

interface Found extends Weighed {
  from: number;
  to: number;
  sentence: number;
}

let weights: ReturnType<typeof readWeights> | undefined;

/**
 * How a text reads, by weights that were fitted to posts worded for it (`npm run fit:manner`): for each run of sentences
 * the kind and how likely a reviewer would stop it. Words that weigh nothing are passed over; each sign counts once a run.
 */
export function readManner(reading: Reading): Manner[] {
  const found = weigh(reading, signsOf(reading));
  const manners: Manner[] = [];
  let [from, to] = [0, 0];
  for (let first = 0; first === 0 || first + sentencesAtOnce <= reading.sentences; first++) {
    while (from < found.length && (found[from] as Found).sentence < first) from++;
    while (to < found.length && (found[to] as Found).sentence < first + sentencesAtOnce) to++;
    const manner = mannerOf(reading, found.slice(from, to));
    if (manner) manners.push(manner);
  }
  return manners;
}

function weigh(reading: Reading, signs: Sign[]): Found[] {
  const { signs: single, pairs } = (weights ??= readWeights());
  const found: Found[] = [];
  signs.forEach(({ sign, word }, at) => {
    const sentence = reading.words[word]?.sentence ?? 0;
    const alone = single.get(sign);
    if (alone) found.push({ ...alone, from: word, to: word, sentence });
    const next = signs[at + 1];
    const together = next && pairs.get(sign)?.get(next.sign);
    if (together) found.push({ ...together, from: word, to: next.word, sentence });
  });
  return found;
}

function mannerOf(reading: Reading, found: Found[]): Manner | undefined {
  const counted = new Map<number, Found>();
  for (const one of found) if (!counted.has(one.place)) counted.set(one.place, one);
  let odds = mannerWeights.bias;
  const byKind = new Map<MannerKind, number>();
  for (const { weight, kind } of counted.values()) {
    odds += weight;
    if (kind) byKind.set(kind, (byKind.get(kind) ?? 0) + weight);
  }
  const [most] = [...byKind].sort(([, a], [, b]) => b - a);
  return most && { kind: most[0], odds, hit: hitOf(reading, [...counted.values()], most[0]) };
}

/** From the first to the last of the words that weigh most for a kind, in the sentence in which they weigh most. */
function hitOf(reading: Reading, found: Found[], kind: MannerKind): Hit {
  const speaking = found.filter((one) => one.kind === kind);
  const bySentence = new Map<number, number>();
  for (const { sentence, weight } of speaking) bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + weight);
  const [most] = [...bySentence].sort(([, a], [, b]) => b - a);
  const words = speaking
    .filter(({ sentence }) => sentence === most?.[0])
    .sort((a, b) => b.weight - a.weight)
    .slice(0, named);
  return hitOfWords(reading, Math.min(...words.map(({ from }) => from)), Math.max(...words.map(({ to }) => to)));
}
