import { say } from '#libs/kernel';
import { readFailure } from './linkedin-answer.rules.js';
import { fromLittleText } from './little-text.rules.js';
import type { NetworkAnswer, ReadOutcome } from '#libs/network-contract';

/** What the answer to `GET /rest/posts/{urn}` says of a member's own post. */
export function readOwnPost(answer: NetworkAnswer, now: Date): ReadOutcome {
  if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
  // Publishing may still be allowed: to be refused the reading is no reason to ask the member to connect again.
  if (answer.status === 403) return { kind: 'not_readable' };
  if (answer.status < 200 || answer.status >= 300) return readFailure(answer, now);
  const post = parse(answer.body);
  if (typeof post?.commentary !== 'string') {
    const message = say('{network} gave no text of the post.', { network: 'LinkedIn' });
    return { kind: 'refused', code: 'NO_TEXT', message, permanent: false };
  }
  const edited = post.lifecycleStateInfo?.isEditedByAuthor;
  return {
    kind: 'read',
    text: fromLittleText(post.commentary),
    edited: typeof edited === 'boolean' ? edited : null,
  };
}

interface OwnPost {
  commentary?: unknown;
  lifecycleStateInfo?: { isEditedByAuthor?: unknown } | null;
}

function parse(body: string): OwnPost | null {
  try {
    return JSON.parse(body) as OwnPost | null;
  } catch {
    return null;
  }
}
