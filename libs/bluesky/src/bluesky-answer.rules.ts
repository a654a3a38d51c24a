import { say } from '#libs/kernel';
import {
  type Failure,
  fieldsOf,
  isGood,
  isInDoubt,
  type LookUpOutcome,
  type NetworkAnswer,
  ofOnePost,
  type PublishOutcome,
  type ReadOutcome,
  type ReadParts,
  readMoment,
  wordsOf,
} from '#libs/network-contract';
import { permalinkOf } from './bluesky-post.rules.js';

const LABEL = 'Bluesky';
const SIGN_IN_AGAIN = [
  'AuthenticationRequired',
  'AuthMissing',
  'AccountTakedown',
  'AccountDeactivated',
  'AuthFactorTokenRequired',
];
const SESSION_OVER = ['ExpiredToken', 'InvalidToken'];

/** What the answer to writing the record means. `uri` is where it stands, which is known beforehand. */
export function readPut(answer: NetworkAnswer, uri: string, now: Date): PublishOutcome {
  const there = { kind: 'published', externalId: uri, permalink: permalinkOf(uri) } as const;
  if (isGood(answer)) return there;
  // It was to be new and is not: an earlier try has written it.
  if (errorOf(answer) === 'InvalidSwap') return there;
  if (isInDoubt(answer)) return { kind: 'unknown', ...complaint(answer) };
  return readFailure(answer, now);
}

/** Whether a record stands there. */
export function readRecord(answer: NetworkAnswer, uri: string): LookUpOutcome {
  if (isGood(answer)) return { kind: 'there', externalId: uri, permalink: permalinkOf(uri) };
  return errorOf(answer) === 'RecordNotFound' ? { kind: 'absent' } : { kind: 'untold' };
}

/** What a record says that may have been written anew since: the network does not tell whether it was. */
export function readOwnRecord(answer: NetworkAnswer, now: Date): ReadOutcome {
  if (errorOf(answer) === 'RecordNotFound') return { kind: 'gone' };
  if (answer.status === 403) return { kind: 'not_readable' };
  if (!isGood(answer)) return readFailure(answer, now);
  const { text, embed } = Object(fieldsOf(answer.body).value) as { text?: unknown; embed?: unknown };
  if (typeof text === 'string') return { kind: 'read', text, edited: null, parts: partsOf(embed) };
  const message = say('{network} gave no text of the post.', { network: LABEL });
  return { kind: 'refused', code: 'NO_TEXT', message, permanent: false };
}

/** A record is whole: what it does not hold is not there. What is embedded in ways we do not know tells nothing. */
function partsOf(embed: unknown): ReadParts {
  if (embed === undefined || embed === null) return { card: null, pictures: [] };
  const { $type: type, external, images, media } = embed as Record<string, unknown>;
  if (type === 'app.bsky.embed.recordWithMedia') return partsOf(media);
  if (type === 'app.bsky.embed.external') {
    const { uri } = Object(external) as { uri?: unknown };
    return typeof uri === 'string' ? { card: uri, pictures: [] } : {};
  }
  if (type !== 'app.bsky.embed.images' || !Array.isArray(images)) return {};
  const alts = images.map((image) => (Object(image) as { alt?: unknown }).alt);
  return { card: null, pictures: alts.map((alt) => (typeof alt === 'string' ? { alt } : {})) };
}

/** What a refusal of any other call means; a server's own error counts as not sent, since these calls may be repeated. */
export function readFailure(answer: NetworkAnswer, now: Date): Failure {
  const said = complaint(answer);
  const { status, headers } = answer;
  if (isOver(answer)) return { kind: 'not_sent', ...said };
  if (status === 401 || status === 403 || SIGN_IN_AGAIN.includes(said.code)) return { kind: 'reconnect', ...said };
  if (status === 429) {
    return { kind: 'rate_limited', ...said, until: readMoment(headers['ratelimit-reset'], now), daily: false };
  }
  if (isInDoubt(answer)) return { kind: 'not_sent', ...said };
  return { kind: 'refused', ...said, permanent: true };
}

/** The same of a call about one post, to delete or count it. */
export function readPostFailure(answer: NetworkAnswer, now: Date): Failure {
  return ofOnePost(answer, readFailure(answer, now));
}

/** Whether only the session is over, and signing in anew with the same password helps. */
export function isOver(answer: NetworkAnswer): boolean {
  return SESSION_OVER.includes(errorOf(answer));
}

export function errorOf({ body }: NetworkAnswer): string {
  const { error } = fieldsOf(body);
  return typeof error === 'string' ? error : '';
}

function complaint(answer: NetworkAnswer) {
  return {
    code: errorOf(answer) || `HTTP_${answer.status}`,
    message: wordsOf(fieldsOf(answer.body).message, LABEL, answer),
  };
}
