import { randomKey } from '../api/attempt-key.js';
import type { Storage } from '../drafts/draft-store.js';

/** Where a text that may tell of a side effect stands: with drug safety, or still on its way. */
export type Telling = 'told' | 'waiting';

interface Letter<Context> {
  /** The same at every try, so that a text is recorded once however often it is sent. */
  key: string;
  text: string;
  context: Context;
}

interface Kept<Context> {
  waiting: Letter<Context>[];
  /** Fingerprints of texts the server has, the newest last. */
  done: string[];
}

interface Choices<Context> {
  storage: Storage;
  memberId: string;
  /** Resolves once the server has recorded the text, or has refused it for good; rejects when it is worth another try. */
  send: (letter: Letter<Context>) => Promise<void>;
  later?: (run: () => void, milliseconds: number) => void;
}

const REMEMBERED = 300;
const PAUSES = [5_000, 15_000, 60_000];

/**
 * Texts on their way to drug safety: each goes once, is kept in this browser until the server has it, and is tried
 * again for as long as that takes, on a later visit too. Nobody has to save anything for it.
 */
export class SafetyOutbox<Context> {
  private kept: Kept<Context>;
  private readonly listeners = new Set<() => void>();
  private readonly underway = new Set<string>();
  /** Keys of letters that arrived, so that another tab's copy does not bring them back. */
  private readonly arrived = new Set<string>();
  private failures = 0;
  private readonly later: NonNullable<Choices<Context>['later']>;

  constructor(private readonly choices: Choices<Context>) {
    this.later = choices.later ?? ((run, milliseconds) => void setTimeout(run, milliseconds));
    this.kept = this.read();
  }

  /** Tells of a text, unless it is told already. */
  tell(text: string, context: Context): void {
    if (this.standing(text)) return;
    const letter = { key: randomKey(), text, context };
    this.keep([letter], []);
    void this.send(letter);
  }

  standing(text: string): Telling | null {
    if (this.kept.waiting.some((letter) => letter.text === text)) return 'waiting';
    return this.kept.done.includes(fingerprint(text)) ? 'told' : null;
  }

  /** Whether the last try failed, so that what waits is held up rather than merely under way. */
  readonly isHeldUp = (): boolean => this.failures > 0;

  /** Sends everything that waits. */
  async retry(): Promise<void> {
    await Promise.all(this.kept.waiting.map((letter) => this.send(letter)));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async send(letter: Letter<Context>): Promise<void> {
    if (this.underway.has(letter.key)) return;
    this.underway.add(letter.key);
    try {
      await this.choices.send(letter);
      this.failures = 0;
      this.arrived.add(letter.key);
      this.keep([], [fingerprint(letter.text)]);
    } catch {
      const pause = PAUSES[Math.min(this.failures, PAUSES.length - 1)]!;
      this.failures++;
      this.later(() => void this.send(letter), pause);
      this.listeners.forEach((listener) => listener());
    } finally {
      this.underway.delete(letter.key);
    }
  }

  private read(): Kept<Context> {
    try {
      const kept = JSON.parse(this.choices.storage.getItem(this.name()) ?? 'null') as Kept<Context> | null;
      return kept ?? { waiting: [], done: [] };
    } catch {
      return { waiting: [], done: [] };
    }
  }

  /** Adds to what is kept here and by the member's other tabs. */
  private keep(letters: Letter<Context>[], done: string[]): void {
    const others = this.read();
    const waiting = [...others.waiting, ...this.kept.waiting, ...letters].filter(({ key }) => !this.arrived.has(key));
    this.kept = {
      waiting: [...new Map(waiting.map((letter) => [letter.key, letter])).values()],
      done: [...new Set([...others.done, ...this.kept.done, ...done])].slice(-REMEMBERED),
    };
    try {
      this.choices.storage.setItem(this.name(), JSON.stringify(this.kept));
    } catch {
      // It is still sent as long as the page stands.
    }
    this.listeners.forEach((listener) => listener());
  }

  private name(): string {
    return `vouchsafe.safety.${this.choices.memberId}`;
  }
}

/** 53 bits of a text, to know it again without keeping its words. (cyrb53, public domain.) */
function fingerprint(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
