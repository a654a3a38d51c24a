import { firstFrom } from '#libs/accounts';
import { FormMemory, isNegated, type Word } from '#libs/reading';
import type { Window } from './event-window.js';
import { hasHyphen, look, newSide, scoreSide } from './mention-sides.js';
import { mark, sumOf, type Bits } from './seen-kinds.js';
import { cueKinds, type Signs } from './sign-reader.js';
import type { Weights } from './sign-weights.js';

/** Scores a window as a whole: what is in it and how it stands there; single cue words count for themselves too. */
export class WindowScores {
  private readonly suspectBefore;
  private readonly suspectAfter;
  private readonly eventBefore;
  private readonly eventAfter;
  private readonly kinds: Float64Array;
  private readonly cueWords = new FormMemory((text) => this.weights.of(`w:${text}`));

  constructor(private readonly weights: Weights) {
    this.suspectBefore = weights.side('sb');
    this.suspectAfter = weights.side('sa');
    this.eventBefore = weights.side('eb');
    this.eventAfter = weights.side('ea');
    this.kinds = weights.all(cueKinds, '');
  }

  score(window: Window): number {
    const { weights } = this;
    const { from, to } = window;
    return (
      weights.bias +
      this.scoreSuspects(window) +
      this.scoreEvents(window) +
      this.scoreCues(window) +
      weights.of(`len${Math.min(7, Math.floor((to - from) / 6))}`)
    );
  }

  private scoreSuspects(window: Window): number {
    const { weights } = this;
    const { suspects, events, reading } = window;
    const before = newSide();
    const after = newSide();
    const kinds = new Set<string>();
    let hyphen = false;
    let adjacent = false;
    for (const suspect of suspects) {
      kinds.add(suspect.kind);
      look(window, suspect, -1, before);
      look(window, suspect, 1, after);
      hyphen ||= hasHyphen(reading, suspect);
      adjacent ||= events.some((event) => event.from === suspect.to + 1);
    }
    let sum = weights.of(`d${Math.min(3, suspects.length)}`);
    for (const kind of kinds) sum += weights.of(`d:${kind}`);
    sum += scoreSide(before, this.suspectBefore) + scoreSide(after, this.suspectAfter);
    if (hyphen) sum += weights.of('hyphen');
    if (adjacent) sum += weights.of('adjacent');
    return kinds.has('name') ? sum : sum + weights.of('d-unnamed');
  }

  private scoreEvents(window: Window): number {
    const { weights } = this;
    const before = newSide();
    const after = newSide();
    let sure = 0;
    let broad = false;
    let negated = false;
    for (const event of window.events) {
      if (event.broad) {
        broad = true;
        continue;
      }
      sure++;
      look(window, event, -1, before);
      look(window, event, 1, after);
      negated ||= isNegated(window.reading, event.from);
    }
    return (
      weights.of(`e${Math.min(4, sure)}`) +
      (broad ? weights.of('broad') : 0) +
      scoreSide(before, this.eventBefore) +
      scoreSide(after, this.eventAfter) +
      (negated ? weights.of('negated') : 0)
    );
  }

  /** Each kind and each term once. */
  private scoreCues({ reading, signs, from, to }: Window): number {
    const { words, generation } = reading;
    const kinds: Bits = { low: 0, high: 0 };
    const terms = new Set<string>();
    let sum = 0;
    for (let i = firstFrom(signs.cues, from); i < signs.cues.length; i++) {
      const cue = signs.cues[i] as Signs['cues'][number];
      if (cue.from > to) break;
      if (cue.to > to) continue;
      mark(kinds, cue.kind);
      const first = words[cue.from] as Word;
      let term = first.form;
      for (let k = cue.from + 1; k <= cue.to; k++) term += ` ${(words[k] as Word).form}`;
      if (terms.has(term)) continue;
      terms.add(term);
      sum += cue.from === cue.to ? this.cueWords.of(first.written, generation) : this.weights.of(`w:${term}`);
    }
    return sum + sumOf(this.kinds, kinds.low, kinds.high);
  }
}
