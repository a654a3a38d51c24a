import { readLittleText } from '../rest/little-text.rules.js';
import { personUrn, subOfUrn } from '../rest/urn.rules.js';
import type { Sandbox } from '../sandbox.module.js';
import { namesOf, personNamed } from '../sign-in/person.rules.js';
import type { Engagement, Media, Person, Post } from '../store/network.entity.js';

/** A post with everything a page shows of it. */
export interface PostView {
  post: Post;
  author: Person;
  engagement: Engagement;
  reactions: number;
  comments: number;
  reshares: number;
  media: Map<string, Media>;
  /** The post that is reshared, null when there is none or it is gone. */
  parent: PostView | null;
  /** The `sub` behind a mention when that very name belongs to it here. */
  subOf: (mention: { text: string; urn: string }) => string | null;
}

const total = (days: Record<string, number> | undefined) =>
  Object.values(days ?? {}).reduce((sum, count) => sum + count, 0);

export function viewPost(sandbox: Sandbox, post: Post): PostView {
  const engagement = sandbox.engagement.of(post.urn);
  const parent = post.reshareOf === null ? undefined : sandbox.posts.get(post.reshareOf);
  const urns = [...post.media.map((use) => use.urn), post.article?.thumbnailUrn ?? ''];
  return {
    post,
    author: { sub: subOfUrn(post.authorUrn) ?? '', name: post.authorName },
    engagement,
    reactions: sandbox.engagement.reactionsTo(post.urn),
    comments: total(engagement.figures.COMMENT),
    reshares: total(engagement.figures.RESHARE),
    media: new Map(urns.flatMap((urn) => sandbox.media.get(urn) ?? []).map((media) => [media.urn, media])),
    parent:
      parent === undefined || parent.deletedAt !== null ? null : viewPost(sandbox, { ...parent, reshareOf: null }),
    subOf: ({ text, urn }) => {
      const person = sandbox.people.get(subOfUrn(urn) ?? '');
      if (person === undefined) return null;
      const { given, family } = namesOf(person);
      return [person.name, given, family].includes(text) ? person.sub : null;
    },
  };
}

/** Reads an author given as a URN, as a `sub` or as a name. */
export function authorUrnOf(sandbox: Sandbox, author: string): string {
  if (subOfUrn(author) !== null) return author;
  if (sandbox.people.get(author) !== undefined) return personUrn(author);
  return personUrn(personNamed(author)?.sub ?? '');
}

export function hasHashtag(post: Post, hashtag: string): boolean {
  const wanted = hashtag.toLowerCase();
  return readLittleText(post.commentary).segments.some(
    (one) => one.kind === 'hashtag' && one.tag.toLowerCase() === wanted,
  );
}
