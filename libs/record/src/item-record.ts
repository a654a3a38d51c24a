import type { ArchivedAtNetwork, ArchivedCertificate, ArchivedShare, ArchivedVersion } from '#libs/chain';
import type { CommentField } from '#libs/comments';
import type { IntentKind } from '#libs/intent-places';
import type { IntentAnswer } from '#libs/intents';
import type { PostParts } from '#libs/post-checks';
import type { RecallView } from '#libs/recalls';
import type { Covered } from './certificate-sheet.js';

/** A version in a record; moments are ISO 8601 in UTC, people by id. */
export interface RecordedVersion extends ArchivedVersion {
  number: number;
  writtenBy: string;
  writtenAt: string;
  /** Who sent it to review, and when; null of one that was not. */
  sentBy: string | null;
  sentAt: string | null;
  approved: boolean;
  covers: ArchivedVersion['covers'] & Covered;
}

/** A decision on a version, of a step where the organisation's route has steps. */
export interface Answered {
  versionId: string;
  by: string;
  deputyFor: string | null;
  /** The approval route it was of, as it is called now, its name null once it was removed; null where none applied. */
  route: { id: string; name: string | null } | null;
  /** As it was called then. */
  step: string | null;
  decision: string;
  conditions: string | null;
  /** How the condition was seen to, and who confirmed that; null while nobody has, and where there is none. */
  met: { by: string; note: string; at: string } | null;
  reason: string | null;
  at: string;
}

/** What somebody wrote in review; people by id. */
export interface RecordedWords {
  by: string;
  at: string;
  /** Null once it was erased with its author. */
  text: string | null;
}

/** A comment at a text of a version, or at words of it, with the answers to it. */
export interface RecordedComment extends RecordedWords {
  id: string;
  versionNumber: number;
  field: CommentField;
  /** Of the caption, and which of those for these it is, from 1. */
  network: string | null;
  language: string | null;
  nth: number;
  /** The words it stands at; null of one about the whole text. */
  quote: string | null;
  resolved: { by: string; at: string } | null;
  answers: RecordedWords[];
}

/** A page behind a link as it was first seen to say this. */
export interface RecordedPage {
  /** SHA-256 of its main text as it is compared. */
  hash: string;
  versionId: string;
  address: string;
  title: string | null;
  description: string | null;
  seenAt: string;
  /** That text; null of a page too long to be kept whole. */
  compared: string | null;
}

/** A picture of one of its versions. */
export interface RecordedPicture {
  id: string;
  sha256: string;
  /** Media type, such as `image/png`. */
  type: string;
}

/** What a person says of a post, beside what was read at its network; the text is as they copied it. */
export interface LookBeside {
  answer: 'as_approved' | 'changed' | 'gone';
  at: string;
  by: { id: string; name: string | null } | null;
  text: string | null;
}

/** What is known of a share's post at its network since it was published; moments are ISO 8601 in UTC. */
export interface AtNetwork extends ArchivedAtNetwork {
  /** The network was asked, or somebody looked; null while nobody has. */
  how: 'read' | 'seen' | null;
  /** When that was last. */
  lookedAt: string | null;
  /** Who looked; whoever was erased has no name. */
  by: { id: string; name: string | null } | null;
  /** Since when it is known to say something else, or not to be there. */
  since: string | null;
  /** What stood with its text when it was last read; null where the network was not read. */
  parts: PostParts | null;
  /** What somebody who looked wrote about it. */
  note: string | null;
  /** What somebody says who looked after the network had told that it differs, which their word does not undo. */
  look: LookBeside | null;
}

/** A share in a record, with what became of it. */
export interface RecordedShare extends ArchivedShare {
  memberId: string;
  member: string | null;
  network: string;
  node: string;
  versionId: string;
  versionNumber: number;
  /** SHA-256 of what was approved of its version, which the certificate it was made under names. */
  certificate: string;
  /** When that certificate was issued; null of what was approved before certificates were signed. */
  certifiedAt: string | null;
  /** Who approved exactly these words, where they are its member's own and a reviewer was asked, and when. */
  wording: { by: { id: string; name: string | null }; at: string } | null;
  createdAt: string;
  plannedAt: string;
  publishedAt: string | null;
  /** When it was withdrawn, called off or given up; null of what was not. */
  endedAt: string | null;
  /** Why it is held, failed or was withdrawn. */
  why: string | null;
  externalId: string | null;
  permalink: string | null;
  /** Code of its own short link. */
  link: string | null;
  /** By people; see how clicks are judged. */
  clicks: number;
  /** Null of what was never out. */
  atNetwork: AtNetwork | null;
}

/** A text that was handed out to be opened elsewhere; whether it was posted there is not known. */
export interface RecordedIntent {
  id: string;
  place: IntentKind;
  memberId: string;
  member: string | null;
  versionId: string;
  /** Exactly as it was handed out; null where nothing of it is kept. */
  text: string | null;
  /** SHA-256 of exactly the text that was handed out. */
  textHash: string;
  openedAt: string;
  /** Code of its own short link. */
  link: string | null;
  /** By people. */
  clicks: number;
  /** What its member said after a recall. */
  answer: IntentAnswer | null;
}

/** Nothing of the item is erased while it stands. */
export interface RecordedHold {
  reason: string;
  by: string;
  since: string;
  /** Its last day on the organisation's calendar; null of one without an end. */
  until: string | null;
  /** Whether that day is over, and nobody lifted it before. */
  ended: boolean;
  liftedBy: string | null;
  liftedAt: string | null;
  /** Null of one that was not lifted, and of one lifted when nobody was asked why. */
  liftReason: string | null;
}

/** Everything on record of one item but its shares, which are many. */
export interface ItemRecord {
  id: string;
  title: string;
  organisation: string;
  versions: RecordedVersion[];
  answers: Answered[];
  /** What was said in review, by version, the first first. */
  comments: RecordedComment[];
  certificates: ArchivedCertificate[];
  pages: RecordedPage[];
  pictures: RecordedPicture[];
  recall: (Omit<RecallView, 'recalledAt'> & { recalledAt: string }) | null;
  /** Legal holds on it, the newest first; moments are ISO 8601 in UTC. */
  holds: RecordedHold[];
  /** How many shares stand how; `called_off` of what was withdrawn before it went out. */
  standings: { network: string; state: string; count: number }[];
  /** What members opened elsewhere, the oldest first. */
  opened: RecordedIntent[];
  /** Names of those in it by their ids; whoever was erased has none. */
  people: Record<string, string>;
  /** Names of the teams its versions are offered to, by their ids; a team that is gone has none. */
  teams: Record<string, string>;
}
