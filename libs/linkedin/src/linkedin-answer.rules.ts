import { firstOf, say } from '#libs/kernel';
import {
  ofOnePost,
  type Failure,
  type NetworkAnswer,
  type NetworkWords,
  type PublishOutcome,
} from '#libs/network-contract';
import { postUrnIn } from './linkedin-post.rules.js';

/** LinkedIn's envelope: `{status, code?, message, serviceErrorCode?, errorDetails?}`, not RFC 9457. */
interface Complaint {
  code: string;
  message: NetworkWords;
}

/** Complaints about media that a second upload settles. */
const UPLOAD_AGAIN = ['MEDIA_ASSET_WAITING_UPLOAD', 'EXPIRED_UPLOAD_URL', 'MEDIA_ASSET_PROCESSING'];
/** Complaints about the call itself, the same for every member. */
const CALL_REFUSED = ['NONEXISTENT_VERSION', 'VERSION_MISSING', 'INVALID_VERSION', 'INVALID_HEADER'];
const LONGEST_MESSAGE = 300;

/** What the answer to the one call that creates a post means. */
export function readCreated(answer: NetworkAnswer, now: Date, permalink: (urn: string) => string): PublishOutcome {
  if (answer.status >= 200 && answer.status < 300) {
    const urn = answer.headers['x-restli-id'] || null;
    return { kind: 'published', externalId: urn, permalink: urn && permalink(urn) };
  }
  const complaint = readComplaint(answer);
  // The post may be there: the error can come from behind the place where it was stored.
  if (answer.status >= 500 || answer.status === 408) return { kind: 'unknown', ...complaint };
  if ([409, 422].includes(answer.status) && /duplicate/i.test(wordsOf(complaint))) {
    const urn = postUrnIn(answer.body);
    return { kind: 'duplicate', externalId: urn, permalink: urn && permalink(urn) };
  }
  return readFailure(answer, now);
}

/** What a refusal of any other call means; a server's own error counts as not sent, since these calls may be repeated. */
export function readFailure(answer: NetworkAnswer, now: Date): Failure {
  const complaint = readComplaint(answer);
  const { status } = answer;
  if (status === 426 || CALL_REFUSED.includes(complaint.code)) return { kind: 'operator', ...complaint };
  if (status === 401 || status === 403) return { kind: 'reconnect', ...complaint };
  if (status === 429) return readThrottle(answer, complaint, now);
  if (status >= 500 || status === 408) return { kind: 'not_sent', ...complaint };
  return { kind: 'refused', ...complaint, permanent: !UPLOAD_AGAIN.includes(complaint.code) };
}

/** The same of a call about one post, to delete, read or count it: what is not allowed of that one may be of others. */
export function readPostFailure(answer: NetworkAnswer, now: Date): Failure {
  return ofOnePost(answer, readFailure(answer, now));
}

/** Whether LinkedIn does not know the version that the call named: the call was not looked at any further. */
export function refusesVersion(answer: NetworkAnswer): boolean {
  return answer.status === 426 || readComplaint(answer).code === 'NONEXISTENT_VERSION';
}

function readThrottle(answer: NetworkAnswer, complaint: Complaint, now: Date): Failure {
  if (/unverified member/i.test(wordsOf(complaint))) return { kind: 'refused', ...complaint, permanent: true };
  return {
    kind: 'rate_limited',
    ...complaint,
    until: readRetryAfter(answer.headers['retry-after'], now),
    daily: /\bday\b/i.test(wordsOf(complaint)),
  };
}

function readRetryAfter(header: string | undefined, now: Date): Date | null {
  if (!header) return null;
  const seconds = Number(header);
  const at = Number.isFinite(seconds) ? now.getTime() + seconds * 1_000 : Date.parse(header);
  return Number.isNaN(at) || at <= now.getTime() ? null : new Date(at);
}

function readComplaint({ status, body }: NetworkAnswer): Complaint {
  const fields = parse(body);
  const inputErrors = (fields.errorDetails as { inputErrors?: { code?: unknown }[] } | undefined)?.inputErrors;
  const code = [inputErrors?.[0]?.code, fields.code].find((one) => typeof one === 'string' && one !== '');
  const message = typeof fields.message === 'string' ? fields.message : '';
  return {
    code: typeof code === 'string' ? code : `HTTP_${status}`,
    message:
      firstOf(message.replace(/\bA[QX][\w-]{20,}/g, '[token]'), LONGEST_MESSAGE) ||
      say('{network} answered {status}.', { network: 'LinkedIn', status: String(status) }),
  };
}

/** Code and message as LinkedIn gave them. */
function wordsOf({ code, message }: Complaint): string {
  return typeof message === 'string' ? `${code} ${message}` : code;
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
