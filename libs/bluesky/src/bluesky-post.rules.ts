import { postPieces } from '#libs/captions';
import { firstOf } from '#libs/kernel';
import { fieldsOf, type Metric, type Post } from '#libs/network-contract';

export const COLLECTION = 'app.bsky.feed.post';
const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 1_000;
const SITE = 'https://bsky.app';

/** A part of the text that is a link or a hashtag; places are bytes of UTF-8. */
interface Facet {
  index: { byteStart: number; byteEnd: number };
  features: [{ $type: string; uri?: string; tag?: string }];
}

/** The record of a post. `blob` is what the network answered for the image, when there is one. */
export function postRecord(post: Post, blob: unknown, at: Date): Record<string, unknown> {
  const facets = facetsOf(post.text);
  return {
    $type: COLLECTION,
    text: post.text,
    createdAt: at.toISOString(),
    langs: [post.language],
    ...(facets.length > 0 ? { facets } : {}),
    ...embedOf(post, blob),
  };
}

function embedOf({ article, image }: Post, blob: unknown): Record<string, unknown> {
  if (article) {
    const external = {
      uri: article.source,
      title: firstOf(article.title, LONGEST_TITLE),
      description: firstOf(article.description ?? '', LONGEST_DESCRIPTION),
      ...(blob ? { thumb: blob } : {}),
    };
    return { embed: { $type: 'app.bsky.embed.external', external } };
  }
  if (!image || !blob) return {};
  return { embed: { $type: 'app.bsky.embed.images', images: [{ image: blob, alt: image.alt ?? '' }] } };
}

/** The links and hashtags of a text. A hashtag of digits alone is none. */
export function facetsOf(text: string): Facet[] {
  const facets: Facet[] = [];
  let byteStart = 0;
  for (const piece of postPieces(text)) {
    const byteEnd = byteStart + Buffer.byteLength(piece.text, 'utf8');
    const feature = piece.kind === 'linked' ? featureOf(piece.text) : null;
    if (feature) facets.push({ index: { byteStart, byteEnd }, features: [feature] });
    byteStart = byteEnd;
  }
  return facets;
}

function featureOf(linked: string): Facet['features'][0] | null {
  if (/^https?:/i.test(linked)) return { $type: 'app.bsky.richtext.facet#link', uri: linked };
  if (!linked.startsWith('#') || /^#\d+$/.test(linked)) return null;
  return { $type: 'app.bsky.richtext.facet#tag', tag: linked.slice(1) };
}

export function uriOf(did: string, recordKey: string): string {
  return `at://${did}/${COLLECTION}/${recordKey}`;
}

/** The parts of a post's URI; null when it is none. */
export function readUri(uri: string): { did: string; recordKey: string } | null {
  const [, did, recordKey] = /^at:\/\/(did:[a-z]+:[\w.:%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri) ?? [];
  return did && recordKey ? { did, recordKey } : null;
}

export function permalinkOf(uri: string): string | null {
  const at = readUri(uri);
  return at && `${SITE}/profile/${at.did}/post/${at.recordKey}`;
}

/** What an address that a member copied says; under a handle it shows the post, but is not the id that calls need. */
export function readPostAddress(address: string): { externalId: string | null; permalink: string } | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const [, who, recordKey] = /^\/profile\/([\w.:%-]+)\/post\/([\w.~:-]+)\/?$/.exec(pathname) ?? [];
  if (origin !== SITE || !who || !recordKey) return null;
  return {
    externalId: who.startsWith('did:') ? uriOf(who, recordKey) : null,
    permalink: `${SITE}/profile/${who}/post/${recordKey}`,
  };
}

/** The figures of `app.bsky.feed.getPosts`. A quote is somebody sharing the post with words of their own. */
export function readFigures(body: string): Partial<Record<Metric, number>> {
  const [post] = (fieldsOf(body).posts ?? []) as Record<string, unknown>[];
  const figures: Partial<Record<Metric, number>> = {};
  const { likeCount, replyCount, repostCount, quoteCount } = post ?? {};
  if (isCount(likeCount)) figures.reactions = likeCount;
  if (isCount(replyCount)) figures.comments = replyCount;
  if (isCount(repostCount)) figures.reshares = repostCount + (isCount(quoteCount) ? quoteCount : 0);
  return figures;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
