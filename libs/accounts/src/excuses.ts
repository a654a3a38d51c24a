import type { Reading, Word } from '#libs/reading';
import { isDenied, type AccountEvent } from './account-events.js';
import { hint, told, type AccountSigns } from './account-signs.js';
import type { Excuse } from './excuse.js';
import {
  but,
  cures,
  during,
  kills,
  laidAt,
  onlyThen,
  over,
  pronouns,
  slogan,
  teller,
  unable,
  wanted,
  worse,
} from './excuse-words.js';
import type { Mention } from './mention.js';
import { isWithout, wouldBeWithout } from './without.js';
import { ands, happened } from './what-happened.js';

/** A sentence of an account. */
export interface AccountSentence extends Mention {
  /** All that its words are part of. */
  all: number;
  /** All that its words hint at. */
  hints: number;
  medicines: Mention[];
  question: boolean;
  /** Its place among the sentences. */
  at: number;
}

export const has = (bits: number, mark: number) => (bits & mark) !== 0;

/** Whether somebody of whom it is told stands in these words. */
export function isTold({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const word = words[i] as Word;
    if (word.tag === undefined && teller.test(word.form)) return true;
  }
  return false;
}

/** Why a text may name an event and a medicine and still tell of no case. */
export class Excuses {
  constructor(
    private readonly reading: Reading,
    private readonly signs: AccountSigns,
    private readonly sentences: AccountSentence[],
    /** All that the words of the text are part of. */
    private readonly all: number,
  ) {}

  /** What excuses an event; undefined where nothing does. */
  excuse(event: AccountEvent, at: number, medicine: Mention | undefined): Excuse | undefined {
    const sentence = this.sentences[at] as AccountSentence;
    if (this.isAsked(sentence)) return 'asked';
    if (this.isNamedInGeneral(event, sentence)) return 'leaflet';
    if (this.isPriced(sentence)) return 'priced';
    if (this.isGeneral(sentence)) return has(this.all, told.leaflet) ? 'leaflet' : 'general';
    if (isDenied(this.reading, event) && !isWithout(this.reading, this.signs.bits, event)) return 'denied';
    if (wouldBeWithout(this.reading, this.signs.bits, sentence)) return 'better';
    if (this.isFeared(at) || (medicine && this.isPlanned(medicine))) return 'feared';
    const treated = this.treatedBy(event, sentence);
    if (treated) return cures.test(treated) ? 'cured' : 'treated';
    if (this.isBefore(event, at)) return 'before';
    if (this.isBetter(event, sentence)) return 'better';
    return this.isReason(event, at) ? 'reason' : undefined;
  }

  /** Feared, hoped or planned, and not known from an earlier time. */
  private isFeared(at: number): boolean {
    const here = this.sentences[at] as AccountSentence;
    const before = this.sentences[at - 1];
    const feared =
      has(here.all, told.feared) || (before !== undefined && before.question && has(before.all, told.feared));
    return feared && !has(here.all, told.again);
  }

  /** Asked, and neither of others whether they have it too nor beside what somebody tells of themselves. */
  isAsked(sentence: AccountSentence): boolean {
    if (!sentence.question || has(this.all, told.others)) return false;
    const opens = has(this.signs.bits[sentence.from] as number, told.asks);
    if (sentence.medicines.length > 0)
      return opens || !has(sentence.all, told.whose | told.stopped) || !this.isUsed(sentence);
    const next = this.sentences[sentence.at + 1];
    if (next === undefined || next.medicines.length === 0) return opens;
    if (has(next.hints, hint.culprit) || has(next.all, told.link)) return false;
    return !isTold(this.reading, 0, this.reading.words.length - 1) && sentence.to - sentence.from < slogan;
  }

  /** Somebody takes it, has taken it or has left it off. */
  private isUsed({ all, hints }: AccountSentence): boolean {
    return has(all, told.given | told.stopped) || has(hints, hint.takes | hint.began);
  }

  /** Side effects spoken of as such, with nobody who had them. */
  private isNamedInGeneral(event: AccountEvent, { all }: AccountSentence): boolean {
    return has(this.signs.bits[event.from] as number, told.leaflet) && !has(all, told.brings);
  }

  /** A medicine that nobody has taken yet: waited for, to be bought, prescribed for next week. */
  isPlanned(medicine: Mention): boolean {
    const { words } = this.reading;
    const { hints, bits } = this.signs;
    const { sentence } = words[medicine.from] as Word;
    for (let i = medicine.from - 1; i >= medicine.from - 5 && words[i]?.sentence === sentence; i--) {
      if (has(hints[i] as number, hint.planned)) return true;
      if ((words[i + 1] as Word).broken || has(bits[i] as number, told.link)) break;
    }
    for (let i = medicine.to + 1; i <= medicine.to + 4 && words[i]?.sentence === sentence; i++) {
      if ((words[i] as Word).broken || has(bits[i] as number, told.brings)) return false;
      if (has(hints[i] as number, hint.planned)) return true;
    }
    return false;
  }

  /** Of a leaflet, a label, a study. */
  isGeneral({ all, from, to }: AccountSentence): boolean {
    return has(all, told.general | told.leaflet) && !isTold(this.reading, from, to);
  }

  /** What the medicine is against: the word for it that stands shortly before the event. */
  private treatedBy(event: AccountEvent, { from }: Mention): string | undefined {
    const { bits } = this.signs;
    for (let i = event.from - 1; i >= Math.max(from, event.from - 4); i--) {
      const mark = bits[i] as number;
      const { form } = this.reading.words[i] as Word;
      if (
        (kills.test(form) || kills.test(this.reading.words[i - 1]?.form ?? '')) &&
        event.clinical &&
        !wanted.test(this.wordOf(event))
      )
        return 'stops';
      if (has(mark, told.brings) || but.test(form)) return undefined;
      if (has(mark, told.treats) && !this.isUnstopped(i)) return has(mark, told.event) ? undefined : form;
      if (ands.test(form) && (event.strength === 2 || happened.test(this.wordOf(event)))) return undefined;
    }
    return undefined;
  }

  /** "Could not stop vomiting" treats nothing. */
  private isUnstopped(at: number): boolean {
    const { words } = this.reading;
    return [at - 1, at - 2].some((i) => unable.test(words[i]?.form ?? ''));
  }

  private wordOf({ from }: Mention): string {
    return (this.reading.words[from] as Word).form;
  }

  /** It was there before the medicine. */
  private isBefore(event: AccountEvent, at: number): boolean {
    const { medicines } = this.sentences[at] as AccountSentence;
    const { bits } = this.signs;
    for (const medicine of medicines)
      for (let i = medicine.from - 1; i >= Math.max((this.sentences[at] as Mention).from, medicine.from - 6); i--)
        if (has(bits[i] as number, told.before) && !(event.from > i && event.to < medicine.from)) return true;
    return false;
  }

  /** It went away or was none to speak of, in the same breath. */
  private isBetter(event: AccountEvent, sentence: AccountSentence): boolean {
    if (event.strength > 2 && has(sentence.all, told.whose | told.given) && this.isOver(event, sentence)) return true;
    // "Instead of" praises nothing where the wrong one was given.
    if (!has(sentence.all, told.benefit) || has(this.all, told.stopped) || has(sentence.all, told.error)) return false;
    if (sentence.medicines.some((medicine) => medicine.from > event.to && this.isLaidAt(medicine))) return false;
    const next = this.sentences[sentence.at + 1];
    if (next?.medicines[0] && has(this.signs.bits[next.from] as number, told.link)) return false;
    const { bits } = this.signs;
    const { words } = this.reading;
    const near = (step: 1 | -1) => {
      for (let i = step === 1 ? event.to + 1 : event.from - 1, n = 0; n < 7; i += step, n++) {
        if (i < sentence.from || i > sentence.to || but.test((words[i] as Word).form)) return false;
        if (has(bits[i] as number, told.benefit) && !unable.test(words[i - 1]?.form ?? '')) return true;
      }
      return false;
    };
    for (let i = event.from; i <= event.to; i++) if (has(bits[i] as number, told.benefit)) return event.strength < 3;
    return near(1) || near(-1);
  }

  /** "It comes from the", "es ist das" right before it. */
  private isLaidAt({ from }: Mention): boolean {
    return has(this.signs.hints[from - 1] ?? 0, hint.culprit) || laidAt.test(this.reading.words[from - 1]?.form ?? '');
  }

  private isOver({ from, to }: AccountEvent, sentence: AccountSentence): boolean {
    const { words } = this.reading;
    for (let i = to + 1; i <= Math.min(to + 6, sentence.to) && !(words[i] as Word).broken; i++)
      if (over.test((words[i] as Word).form) && !worse.test(words[i + 1]?.form ?? ''))
        return !has(this.all, told.stopped) && words[from - 1]?.form !== 'no';
    return false;
  }

  private isPriced(sentence: AccountSentence): boolean {
    return has(sentence.all, told.trade) && !has(sentence.all, told.given | told.stopped | told.error);
  }

  /** The medicine was taken because of it: told before the medicine, which does not follow a word that lays blame. */
  private isReason(event: AccountEvent, at: number): boolean {
    const here = this.sentences[at] as AccountSentence;
    let medicine = here.medicines.find(({ from }) => from > event.to);
    if (!medicine && here.medicines.length === 0) medicine = this.sentences[at + 1]?.medicines[0];
    else if (!medicine) return false;
    if (!medicine) return false;
    if (this.reading.words[medicine.to + 1]?.form === 'since') return true;
    if (this.isBlamed(medicine)) return false;
    const { bits } = this.signs;
    for (let i = event.to + 1; i < medicine.from; i++)
      if (has(bits[i] as number, told.given) || onlyThen.test((this.reading.words[i] as Word).form)) return true;
    const { sentence } = this.reading.words[medicine.from] as Word;
    for (let i = medicine.to + 1; i <= medicine.to + 4 && this.reading.words[i]?.sentence === sentence; i++)
      if (has(bits[i] as number, told.given | told.benefit) || onlyThen.test(this.reading.words[i]?.form ?? ''))
        return true;
    return false;
  }

  /** "Put me on", "depuis je suis sous" begin a treatment. */
  private isGiven(at: number): boolean {
    return [at, at - 1, at - 2, at - 3].some((i) => has(this.signs.bits[i] ?? 0, told.given));
  }

  /** Whether a word that lays blame stands shortly before a medicine: "since", "the culprit is", "vom". */
  isBlamed(medicine: Mention): boolean {
    const { bits } = this.signs;
    const { words } = this.reading;
    const { sentence } = words[medicine.from] as Word;
    for (let i = medicine.from - 1; i >= Math.max(0, medicine.from - 6); i--) {
      const word = words[i] as Word;
      if (word.sentence !== sentence || (words[i + 1] as Word).broken) return false;
      if (i >= medicine.from - 3 && during.test(word.form) && !this.isGiven(i)) return true;
      if (during.test(word.form) && this.isGiven(i)) continue;
      if (has(bits[i] as number, told.link)) {
        // "Depuis je suis sous ..." goes on in time; "depuis que je prends ..." lays blame.
        const next = words[i + 1] as Word;
        return !(word.form === 'depuis' && pronouns.test(next.form));
      }
    }
    return false;
  }
}
