import type { Network } from '#libs/captions';
import type { CaptionRecord } from '#libs/content';
import type { TopicRecord } from '#libs/topics';
import { captionLine, needsFilling, type CaptionLine } from './caption-line.rules.js';
import { reasonsShown } from './feed-reason.rules.js';

/** An item as a member's feed shows it. */
export interface FeedItem {
  itemId: string;
  versionId: string;
  title: string;
  summary: string | null;
  linkUrl: string | null;
  linkTitle: string | null;
  imageId: string | null;
  imageAlt: string | null;
  topics: TopicRecord[];
  networks: Network[];
  languages: string[];
  publishedAt: Date;
  expiresAt: Date | null;
  featured: boolean;
  /** How many members have shared it. */
  shareCount: number;
  sharedByMe: boolean;
  /** Nothing of it is shared just now: it is looked at again first. */
  held: boolean;
  /** The one in the member's language, or the first; of the language or network that the feed is narrowed to. */
  caption: CaptionLine | null;
  /** Why it stands where it stands, the strongest reason first. */
  why: string[];
}

/** An item with everything a member needs to make it theirs. */
export interface FeedDetail extends FeedItem {
  captions: Omit<CaptionRecord, 'screeningId'>[];
  certificate: string;
}

/** What is read of it, before it is known to be worth showing. */
export interface FeedRow extends Omit<FeedItem, 'why' | 'topics' | 'caption'> {
  topicIds: string[];
  rank: Date;
  forTeam: boolean;
  forRegion: boolean;
  inLanguage: boolean;
  captionId: string | null;
  captionNetwork: Network;
  captionLanguage: string;
  captionBeginning: string;
  /** Only the beginning of its text was read. */
  captionCut: boolean;
  captionSlots: { name: string }[];
}

/** About what a large card has room for. */
const LINE_LENGTH = 400;

/** Written out member by member: copying "the rest" of a row is what a feed would spend most of its time on. */
export function toItem(row: FeedRow, topics: TopicRecord[], now: Date): FeedItem {
  return {
    itemId: row.itemId,
    versionId: row.versionId,
    title: row.title,
    summary: row.summary,
    linkUrl: row.linkUrl,
    linkTitle: row.linkTitle,
    imageId: row.imageId,
    imageAlt: row.imageAlt,
    topics: topics.filter(({ id }) => row.topicIds.includes(id)),
    networks: row.networks,
    languages: row.languages,
    publishedAt: row.publishedAt,
    expiresAt: row.expiresAt,
    featured: row.featured,
    shareCount: row.shareCount,
    sharedByMe: row.sharedByMe,
    held: row.held,
    caption: captionOf(row),
    why: reasonsShown(row, now),
  };
}

function captionOf(row: FeedRow): CaptionLine | null {
  if (row.captionId === null) return null;
  return {
    id: row.captionId,
    network: row.captionNetwork,
    language: row.captionLanguage,
    text: captionLine(row.captionBeginning, LINE_LENGTH, row.captionCut),
    toFill: needsFilling(row.captionSlots),
  };
}
