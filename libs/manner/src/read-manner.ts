import { mannerWeights } from '#libs/lexicon';
import { hitOfWords, type Hit, type Reading } from '#libs/reading';
import { eachSign } from './manner-signs.js';
import { mannerKinds, pairKey, weightsOfManner, type MannerKind, type Weights } from './manner-weights.js';

/** How some sentences read. */
export interface Manner {
  /** The kind of post their words speak for most; null where they speak for none, as in a language that was not learnt. */
  kind: MannerKind | null;
  /** Log-odds that a reviewer would stop them, as fitted. */
  odds: number;
  /** The words that say so, of the sentence that says it most; null where none does. */
  hit(): Hit | null;
}

/** A text is looked at as a whole up to so many sentences, a longer one by as many in a row. */
const sentencesAtOnce = 5;
/** And by so many: what stands among harmless sentences is not made harmless by them. */
const parts = [1, 2, 3];
/** Taken off what a part of a text reads like: of many parts one looks worse than it is by chance. Log-odds. */
const priceOfAPart = 0.375;
/** So many words are named as what weighed most. */
const named = 4;

/** Signs of a text that weigh something, in the order of their words: four numbers each. */
interface Found {
  place: number[];
  from: number[];
  to: number[];
  sentence: number[];
}

/**
 * How a text reads, by weights that were fitted to posts worded for it (`npm run fit:manner`): for each run of sentences
 * the kind and how likely a reviewer would stop it. Words that weigh nothing are passed over; each sign counts once a run.
 */
export function readManner(reading: Reading): Manner[] {
  const weights = weightsOfManner();
  const found = weigh(reading, weights);
  const whole = Math.max(1, Math.min(sentencesAtOnce, reading.sentences));
  return [whole, ...parts.filter((sentences) => sentences < whole)].flatMap((sentences) =>
    mannersOf(reading, weights, found, sentences),
  );
}

/** How each run of so many sentences reads. */
function mannersOf(reading: Reading, weights: Weights, found: Found, sentences: number): Manner[] {
  const run = new Run(weights);
  const price = sentences < reading.sentences ? priceOfAPart : 0;
  const manners: Manner[] = [];
  let [from, to] = [0, 0];
  for (let first = 0; first === 0 || first + sentences <= reading.sentences; first++) {
    while (to < found.place.length && (found.sentence[to] as number) < first + sentences)
      run.enter(found.place[to++] as number);
    while (from < to && (found.sentence[from] as number) < first) run.leave(found.place[from++] as number);
    const kind = run.kind();
    const [start, end] = [from, to];
    manners.push({
      kind: mannerKinds[kind] ?? null,
      odds: run.odds - price,
      hit: () => (kind < 0 ? null : hitOf(reading, weights, found, start, end, kind)),
    });
  }
  while (from < to) run.leave(found.place[from++] as number);
  return manners;
}

function weigh(reading: Reading, { numbers, ofWords, alone, pairs }: Weights): Found {
  const found: Found = { place: [], from: [], to: [], sentence: [] };
  let [last, lastWord] = [-1, -1];
  const enter = (place: number | undefined, from: number, to: number) => {
    if (place === undefined) return;
    found.place.push(place);
    found.from.push(from);
    found.to.push(to);
    found.sentence.push(reading.words[from]?.sentence ?? 0);
  };
  const take = (number: number, word: number) => {
    if (last >= 0 && number >= 0) enter(pairs.get(pairKey(last, number)), lastWord, word);
    if (number >= 0) enter(alone[number], word, word);
    [last, lastWord] = [number, word];
  };
  eachSign(
    reading,
    ({ written }, word) => take(ofWords.of(written, reading.generation), word),
    (sign, word) => take(numbers.get(sign) ?? -1, word),
  );
  return found;
}

/** How often each sign stands in the run that is added up, in room that every run uses again and leaves empty. */
let timesOfSigns = new Uint32Array(0);

/** The sum over a run of sentences, as signs come and go. Weights are eighths: nothing is lost by taking them off again. */
class Run {
  odds: number = mannerWeights.bias;
  private readonly times: Uint32Array;
  private readonly sums = new Float64Array(mannerKinds.length);

  constructor(private readonly weights: Weights) {
    if (timesOfSigns.length < weights.weight.length) timesOfSigns = new Uint32Array(weights.weight.length);
    this.times = timesOfSigns;
  }

  enter(place: number): void {
    const times = this.times[place] as number;
    this.times[place] = times + 1;
    if (times === 0) this.add(place, 1);
  }

  leave(place: number): void {
    const times = (this.times[place] as number) - 1;
    this.times[place] = times;
    if (times === 0) this.add(place, -1);
  }

  /** Number of the kind that is spoken for most; -1 when none is. */
  kind(): number {
    let most = -1;
    for (let kind = 0; kind < this.sums.length; kind++)
      if ((this.sums[kind] as number) > (most < 0 ? 0 : (this.sums[most] as number))) most = kind;
    return most;
  }

  private add(place: number, sign: 1 | -1): void {
    const weight = sign * (this.weights.weight[place] as number);
    const kind = this.weights.kind[place] as number;
    this.odds += weight;
    if (kind >= 0) this.sums[kind] = (this.sums[kind] as number) + weight;
  }
}

/** From the first to the last of the words that weigh most for a kind, in the sentence in which they weigh most. */
function hitOf(reading: Reading, { weight, kind }: Weights, found: Found, start: number, end: number, of: number): Hit {
  const bySentence = new Map<number, number[]>();
  for (let at = start; at < end; at++) {
    if (kind[found.place[at] as number] !== of) continue;
    const sentence = found.sentence[at] as number;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), at]);
  }
  const weightAt = (at: number) => weight[found.place[at] as number] as number;
  const sum = (signs: number[]) => signs.reduce((total, at) => total + weightAt(at), 0);
  const [most = []] = [...bySentence.values()].sort((a, b) => sum(b) - sum(a));
  const weightiest = most.sort((a, b) => weightAt(b) - weightAt(a)).slice(0, named);
  return hitOfWords(
    reading,
    Math.min(...weightiest.map((at) => found.from[at] as number)),
    Math.max(...weightiest.map((at) => found.to[at] as number)),
  );
}
