import type { ApprovalFault } from '#libs/feed';
import { momentIn, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';

export const faultWords: Record<ApprovalFault, Sentence> = {
  unsigned: say('It does not hold: nothing that was signed says that this was approved.'),
  other: say('It does not hold: what was signed is not what the product keeps.'),
  signature: say('It does not hold: the signature is not one of what it stands under.'),
  key: say('It does not hold: the key that signed is none of the organisation’s.'),
  not_in_force: say('It holds, but it is not in force at this moment.'),
  version_changed: say('It does not hold: the content was altered after it was approved.'),
  picture_changed: say('It does not hold: the picture was altered after it was approved.'),
};

const roles: Record<string, Sentence> = {
  reviewer: say('Reviewer'),
  safety_officer: say('Safety officer'),
  comms_lead: say('Comms lead'),
  admin: say('Administrator'),
};

/** In which role somebody decided. */
export const roleWords = (role: string): Sentence => roles[role] ?? say('{words}', { words: role });

export const verdictWords: Record<string, Sentence> = {
  pass: say('Nothing in the way'),
  warn: say('Passed with remarks'),
  review: say('To be looked at by a person'),
  block: say('Forbidden by a guideline'),
};

/** How a condition was seen to, by whom and when. */
export function seenToWords({ note, by, at }: { note: string; by: string; at: Date | string }, reader: Reader): string {
  return [reader.speak(say('How it was seen to: {words}', { words: note })), by, momentIn(reader)(at)].join(' · ');
}
