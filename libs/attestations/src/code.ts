import type { Language, Person } from '#libs/kernel';

/** One moment in which the code tells right from wrong. */
export interface ConductExample {
  situation: string;
  wrong: string;
  right: string;
}

/** The code of conduct in one language. */
export interface ConductText {
  language: Language;
  /** Paragraphs, an empty line between them. */
  text: string;
  examples: ConductExample[];
}

/** A version as it was published: what it says never changes. */
export interface ConductVersion {
  version: number;
  /** SHA-256 of what it says in all its languages. */
  hash: string;
  texts: ConductText[];
  /** Whether what was scheduled before it waits until its member has read this too. */
  alsoScheduled: boolean;
  /** Nobody of the organisation's where it is the one that everybody begins with. */
  publishedBy: Person | null;
  publishedAt: Date;
}

/** That a member has read a version and said so. */
export interface Attestation {
  version: number;
  language: Language;
  at: Date;
}
