import { firstOf, say } from '#libs/kernel';
import { NOT_THEIRS, type Failure, type NetworkWords } from './network-adapter.js';
import type { CallResult, NetworkAnswer } from './network-client.js';

const LONGEST_MESSAGE = 300;

/** The members of the JSON object that a body holds; none when it holds something else. */
export function fieldsOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

export function isGood({ status }: NetworkAnswer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the answer leaves open what was done: a server's own error can come from behind the place where it was stored. */
export function isInDoubt({ status }: NetworkAnswer): boolean {
  return status >= 500 || status === 408;
}

/** What the network said in words, cut to what is worth keeping; ours where it said nothing. */
export function wordsOf(said: unknown, network: string, { status }: NetworkAnswer): NetworkWords {
  const words = typeof said === 'string' ? firstOf(said.trim(), LONGEST_MESSAGE) : '';
  return words || say('{network} answered {status}.', { network, status: String(status) });
}

/**
 * What a refusal means of a call about one post, to delete, read or count it. A 403 says that this is not allowed of that
 * post: it may be somebody else's. Whether its member may still publish is told by publishing, and by a 401.
 */
export function ofOnePost({ status }: NetworkAnswer, failure: Failure): Failure {
  if (status !== 403 || failure.kind !== 'reconnect') return failure;
  return { ...failure, kind: 'refused', permanent: true };
}

/** The post is of another account. */
export function notTheirs(network: string): Failure {
  const message = say('This post on {network} is not of the connected account.', { network });
  return { kind: 'refused', code: NOT_THEIRS, message, permanent: true };
}

/** A call that may be repeated came to nothing. */
export function unreached(network: string, { code }: Exclude<CallResult, { kind: 'answer' }>): Failure {
  return { kind: 'not_sent', code, message: say('{network} could not be reached.', { network }) };
}

/** A call whose effect nobody knows. */
export function unanswered(network: string, code: string): { kind: 'unknown'; code: string; message: NetworkWords } {
  const message = say('{network} did not answer; the post may be there or not.', { network });
  return { kind: 'unknown', code, message };
}

/** A moment from a header, when it lies ahead: seconds from now, seconds since 1970, or a date. */
export function readMoment(header: string | undefined, now: Date): Date | null {
  if (!header) return null;
  const figure = Number(header);
  const at = !Number.isFinite(figure)
    ? Date.parse(header)
    : figure > 1_000_000_000
      ? figure * 1_000
      : now.getTime() + figure * 1_000;
  return Number.isNaN(at) || at <= now.getTime() ? null : new Date(at);
}
