import type { Article, MediaUse, Poll } from '../store/network.entity.js';
import { readChoice, readList, readObject, readText } from './field.rules.js';
import { badRequest, invalidValue } from './linkedin.errors.js';

const LONGEST_ALT_TEXT = 4086;
const LONGEST_TITLE = 400;
const LONGEST_DESCRIPTION = 4086;
const POLL_DURATIONS = ['ONE_DAY', 'THREE_DAYS', 'SEVEN_DAYS', 'FOURTEEN_DAYS'];
const MEDIA_URN = /^urn:li:(image|video|document):[A-Za-z0-9_-]{1,128}$/;

export interface PostContent {
  media: MediaUse[];
  article: Article | null;
  poll: Poll | null;
}

/** What comes with a text: nothing, or exactly one of media, multiImage, article and poll. */
export function readContent(value: unknown): PostContent {
  const none: PostContent = { media: [], article: null, poll: null };
  if (value === undefined) return none;
  const content = readObject(value, 'content', [], ['media', 'multiImage', 'article', 'poll']);
  if (Object.keys(content).length !== 1) throw invalidValue('content', 'exactly one kind of content is expected');
  if (content.article !== undefined) return { ...none, article: readArticle(content.article) };
  if (content.poll !== undefined) return { ...none, poll: readPoll(content.poll) };
  if (content.media !== undefined) return { ...none, media: [readMedia(content.media)] };
  return { ...none, media: readImages(content.multiImage) };
}

function readMedia(value: unknown): MediaUse {
  const media = readObject(value, 'content/media', ['id'], ['altText', 'title']);
  const use = readUse(media, 'content/media');
  if (use.urn.startsWith('urn:li:document:') && use.title === '')
    throw invalidValue('content/media/title', 'documents need one');
  return use;
}

function readImages(value: unknown): MediaUse[] {
  const { images } = readObject(value, 'content/multiImage', ['images'], ['altText']);
  return readList(images, 'content/multiImage/images', 2, 20).map((image, index) => {
    const path = `content/multiImage/images/${index}`;
    const use = readUse(readObject(image, path, ['id'], ['altText']), path);
    if (!use.urn.startsWith('urn:li:image:')) throw badRequest('INVALID_URN_TYPE', `${use.urn} is not an image`);
    return use;
  });
}

function readUse(fields: Record<string, unknown>, path: string): MediaUse {
  const urn = readText(fields.id, `${path}/id`, 200);
  if (!MEDIA_URN.test(urn))
    throw badRequest('INVALID_URN_TYPE', `${urn} is not the URN of an image, video or document`);
  return {
    urn,
    altText: readText(fields.altText, `${path}/altText`, LONGEST_ALT_TEXT),
    title: readText(fields.title, `${path}/title`, LONGEST_TITLE),
  };
}

function readArticle(value: unknown): Article {
  const article = readObject(
    value,
    'content/article',
    ['source', 'title'],
    ['description', 'thumbnail', 'thumbnailAltText'],
  );
  const source = readText(article.source, 'content/article/source', 2048);
  if (!URL.canParse(source) || !/^https?:$/.test(new URL(source).protocol)) {
    throw invalidValue('content/article/source', 'an http or https address is expected');
  }
  if (article.title === '') throw invalidValue('content/article/title', 'a title is expected');
  const thumbnail = readText(article.thumbnail, 'content/article/thumbnail', 200);
  if (thumbnail !== '' && !thumbnail.startsWith('urn:li:image:')) {
    throw badRequest('INVALID_URN_TYPE', `${thumbnail} is not an image`);
  }
  return {
    source,
    title: readText(article.title, 'content/article/title', LONGEST_TITLE),
    description: readText(article.description, 'content/article/description', LONGEST_DESCRIPTION),
    thumbnailUrn: thumbnail === '' ? null : thumbnail,
  };
}

function readPoll(value: unknown): Poll {
  const poll = readObject(value, 'content/poll', ['question', 'options', 'settings']);
  const { duration } = readObject(
    poll.settings,
    'content/poll/settings',
    ['duration'],
    ['voteSelectionType', 'isVoterVisibleToAuthor'],
  );
  return {
    question: readText(poll.question, 'content/poll/question', 140),
    options: readList(poll.options, 'content/poll/options', 2, 4).map((option, index) => {
      const path = `content/poll/options/${index}`;
      return readText(readObject(option, path, ['text']).text, `${path}/text`, 30);
    }),
    duration: readChoice(duration, 'content/poll/settings/duration', POLL_DURATIONS),
  };
}
