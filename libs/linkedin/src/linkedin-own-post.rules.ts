import { say } from '#libs/kernel';
import { readFailure } from './linkedin-answer.rules.js';
import { authorUrn } from './linkedin-post.rules.js';
import { fromLittleText } from './little-text.rules.js';
import { notTheirs, type NetworkAnswer, type ReadOutcome, type ReadParts } from '#libs/network-contract';

/** What the answer to `GET /rest/posts/{urn}` says of a post of that account. */
export function readOwnPost(answer: NetworkAnswer, accountId: string, now: Date): ReadOutcome {
  if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
  // Publishing may still be allowed: to be refused the reading is no reason to ask the member to connect again.
  if (answer.status === 403) return { kind: 'not_readable' };
  if (answer.status < 200 || answer.status >= 300) return readFailure(answer, now);
  const post = parse(answer.body);
  if (typeof post?.commentary !== 'string') {
    const message = say('{network} gave no text of the post.', { network: 'LinkedIn' });
    return { kind: 'refused', code: 'NO_TEXT', message, permanent: false };
  }
  if (typeof post.author === 'string' && post.author !== authorUrn(accountId)) return notTheirs('LinkedIn');
  const edited = post.lifecycleStateInfo?.isEditedByAuthor;
  return {
    kind: 'read',
    text: fromLittleText(post.commentary),
    edited: typeof edited === 'boolean' ? edited : null,
    parts: partsOf(post.content),
  };
}

/** A post without a word of its content may have none, or may not be shown whole. Words for a picture LinkedIn may make up. */
function partsOf(content: OwnPost['content']): ReadParts {
  const { article, media, multiImage } = content ?? {};
  if (article) return typeof article.source === 'string' ? { card: article.source, pictures: [] } : {};
  if (media) return { card: null, pictures: /^urn:li:(?:video|document):/.test(String(media.id)) ? [] : [{}] };
  if (Array.isArray(multiImage?.images)) return { card: null, pictures: multiImage.images.map(() => ({})) };
  return {};
}

interface OwnPost {
  author?: unknown;
  commentary?: unknown;
  lifecycleStateInfo?: { isEditedByAuthor?: unknown } | null;
  content?: {
    article?: { source?: unknown } | null;
    media?: { id?: unknown } | null;
    multiImage?: { images?: unknown } | null;
  } | null;
}

function parse(body: string): OwnPost | null {
  try {
    return JSON.parse(body) as OwnPost | null;
  } catch {
    return null;
  }
}
