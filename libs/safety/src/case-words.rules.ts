import { say, type Sentence } from '#libs/sentences';
import type { CaseState } from './case-state.rules.js';
import type { Criterion } from './criteria.rules.js';
import type { SafetyCase } from './safety-case.js';

/** What a case's codes are called where people read them outside of the portal. */
export const stateWords: Record<CaseState, Sentence> = {
  open: say('Open'),
  assessing: say('Being assessed'),
  reported: say('Reported'),
  not_an_event: say('Not an event'),
};

export const criterionWords: Record<Criterion, Sentence> = {
  reporter: say('Reporter'),
  patient: say('Patient'),
  product: say('Product'),
  reaction: say('Reaction'),
};

export const confidenceWords: Record<SafetyCase['confidence'], Sentence> = {
  probable: say('Probable'),
  possible: say('Possible'),
};

const sourceWords: Record<string, Sentence> = {
  draft: say('Draft being written'),
  caption: say('Caption in the library'),
  version: say('Title or summary in the library'),
  share: say('Post by a member'),
  comment: say('Comment by somebody else'),
  message: say('Message to us'),
  call: say('Call or conversation'),
  other: say('Heard of by a member'),
};

/** A kind without words of its own is called by its code. */
export const sourceOf = (source: string): Sentence | string => sourceWords[source] ?? source;
