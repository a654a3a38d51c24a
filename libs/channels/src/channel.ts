import type { Language } from '#libs/kernel';

/** One piece of news: plain text, which each channel escapes as its form of writing asks. */
export interface Section {
  title: string;
  body: string;
  action?: { label: string; url: string };
}

/** What one person is told, in their language. */
export interface Message {
  /** The delivery's; a channel that can name its messages names this one by it, so that it is recognised. */
  id: string;
  to: { name: string; address: string };
  language: Language;
  subject: string;
  sections: Section[];
  /** Why they are told this. */
  why: string;
  /** Where they choose what they are told; null for who cannot. */
  settingsUrl: string | null;
  /** Where they say in one step that they no longer want this; null for what nobody may decline. */
  unsubscribeUrl: string | null;
  organisation: string;
}

export type Outcome =
  | { kind: 'accepted'; reference?: string }
  /** Surely not taken: it may be tried again. */
  | { kind: 'deferred'; code: string }
  /** Surely not taken, and the address is to blame: there is nobody, or they take nothing. */
  | { kind: 'refused'; code: string }
  /** It may have been taken: never again. */
  | { kind: 'unknown'; code: string };

/**
 * A way to people outside the product. `deliver` hands one message over once, by itself tries nothing again, answers
 * within a bounded time and throws nothing: when no answer came, it says from where that was whether to try again.
 */
export abstract class Channel {
  abstract readonly name: string;
  abstract deliver(message: Message): Promise<Outcome>;
  /** Lets go of what it holds open. */
  async close(): Promise<void> {}
}
