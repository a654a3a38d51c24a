import { firstOf } from '#libs/kernel';
import type { Post } from '#libs/network-contract';
import { toLittleText } from './little-text.rules.js';

const POST_URN = /urn:li:(?:share|ugcPost):\d+/;
const LONGEST_TITLE = 400;
const LONGEST_DESCRIPTION = 4_000;
const LONGEST_ALT = 4_086;

export function authorUrn(accountId: string): string {
  return `urn:li:person:${accountId}`;
}

/** The first post that a text names, such as a duplicate's. */
export function postUrnIn(text: string): string | null {
  return POST_URN.exec(text)?.[0] ?? null;
}

/** An image that lies at LinkedIn, and what it shows. */
export interface LaidImage {
  urn: string;
  alt: string | null;
}

/** The body of `POST /rest/posts`. Only the commentary is little text; a card's words, and those for a picture, are plain. */
export function createPostBody(
  accountId: string,
  post: Pick<Post, 'text' | 'article'>,
  image: LaidImage | null,
): Record<string, unknown> {
  return {
    author: authorUrn(accountId),
    commentary: toLittleText(post.text),
    visibility: 'PUBLIC',
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    ...contentOf(post, image),
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  };
}

function contentOf({ article }: Pick<Post, 'article'>, image: LaidImage | null): Record<string, unknown> {
  if (article) {
    const card = {
      source: article.source,
      title: firstOf(article.title, LONGEST_TITLE),
      ...(article.description ? { description: firstOf(article.description, LONGEST_DESCRIPTION) } : {}),
      ...(image ? { thumbnail: image.urn } : {}),
    };
    return { content: { article: card } };
  }
  if (!image) return {};
  return { content: { media: { id: image.urn, ...(image.alt ? { altText: firstOf(image.alt, LONGEST_ALT) } : {}) } } };
}

/** Where `initializeUpload` wants the image's bytes, and the URN it will have; null when the answer says neither. */
export function readUploadPlace(body: string): { uploadUrl: string; image: string } | null {
  try {
    const { value } = JSON.parse(body) as { value?: { uploadUrl?: unknown; image?: unknown } };
    const { uploadUrl, image } = value ?? {};
    return typeof uploadUrl === 'string' && URL.canParse(uploadUrl) && typeof image === 'string'
      ? { uploadUrl, image }
      : null;
  } catch {
    return null;
  }
}

/** Where readers find a post: on LinkedIn itself, or on the site that stands in for it. */
export function permalinkOf(siteUrl: string, urn: string): string {
  return `${siteUrl}/feed/update/${urn}/`;
}

/**
 * What an address that a member copied says: LinkedIn shows posts under `/feed/update/<urn>` and
 * `/posts/<words>-share-<number>-<tail>`. Null when the address is not on the site or shows no post.
 */
export function readPostAddress(
  siteUrl: string,
  address: string,
): { externalId: string | null; permalink: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!sameSite(url, new URL(siteUrl))) return null;
  const path = decoded(url.pathname);
  const urn = postUrnIn(path);
  if (urn) return { externalId: urn, permalink: permalinkOf(siteUrl, urn) };
  const named = /^\/posts\/[^/]*-(share|ugcPost)-(\d+)-/.exec(path);
  if (named) return { externalId: `urn:li:${named[1]}:${named[2]}`, permalink: `${url.origin}${url.pathname}` };
  // An activity number shows the post to readers but is not the id that calls need.
  const shows = /^\/posts\/.+-activity-\d+-|^\/feed\/update\/urn:li:activity:\d+/.test(path);
  return shows ? { externalId: null, permalink: `${url.origin}${url.pathname}` } : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sameSite(url: URL, site: URL): boolean {
  if (url.protocol !== site.protocol || url.port !== site.port) return false;
  const bare = (host: string) => host.replace(/^www\./, '');
  return (
    url.host === site.host ||
    bare(url.hostname) === bare(site.hostname) ||
    url.hostname.endsWith(`.${bare(site.hostname)}`)
  );
}
