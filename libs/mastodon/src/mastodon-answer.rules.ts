import {
  type Failure,
  fieldsOf,
  isGood,
  isInDoubt,
  type NetworkAnswer,
  ofOnePost,
  type PublishOutcome,
  readMoment,
  wordsOf,
} from '#libs/network-contract';

const LABEL = 'Mastodon';
/** Complaints that pass by themselves, such as of an image that is still being worked on. */
const PASSING = /processing|try again/i;

/** What the answer to the one call that makes a status means. */
export function readPosted(answer: NetworkAnswer, now: Date): PublishOutcome {
  const { id, url } = fieldsOf(answer.body);
  if (isGood(answer)) {
    return {
      kind: 'published',
      externalId: typeof id === 'string' ? id : null,
      permalink: typeof url === 'string' && URL.canParse(url) ? url : null,
    };
  }
  if (isInDoubt(answer)) return { kind: 'unknown', ...complaint(answer) };
  return readFailure(answer, now);
}

/** What a refusal of any other call means; a server's own error counts as not sent, since these calls may be repeated. */
export function readFailure(answer: NetworkAnswer, now: Date): Failure {
  const said = complaint(answer);
  const { status, headers } = answer;
  if (status === 401 || status === 403) return { kind: 'reconnect', ...said };
  if (status === 429) {
    // Counted over five minutes, and for media over thirty.
    return { kind: 'rate_limited', ...said, until: readMoment(headers['x-ratelimit-reset'], now), daily: false };
  }
  if (isInDoubt(answer)) return { kind: 'not_sent', ...said };
  return { kind: 'refused', ...said, permanent: !PASSING.test(String(fieldsOf(answer.body).error)) };
}

/** The same of a call about one status, to delete, read or count it. */
export function readStatusFailure(answer: NetworkAnswer, now: Date): Failure {
  return ofOnePost(answer, readFailure(answer, now));
}

function complaint(answer: NetworkAnswer) {
  return { code: `HTTP_${answer.status}`, message: wordsOf(fieldsOf(answer.body).error, LABEL, answer) };
}
