import { textHash } from '#libs/platform';
import { rawFeed, type RawEntry } from './feed-formats.rules.js';
import { entriesOf, resolved, type FeedReading } from './read-feed.rules.js';
import { canonicalLink, keyOf, type FoundEntry, type SourceEntry } from './source-entry.rules.js';

/** An entry of a feed that is read again and again. */
export type FollowedEntry = { title: string; at: string | null } & (
  | {
      /** What makes it the same entry next time. */
      key: string;
      /** What it is known by in every feed: its link, where no other entry of the feed has it, else an id that says it is one everywhere. */
      identity: string | null;
      /** Of what it says: another one when it changed. */
      hash: string;
      entry: SourceEntry;
      pictureUrl: string | null;
    }
  | { key: string; problem: Extract<FoundEntry, { problem: unknown }>['problem'] }
);

export interface FollowedFeed {
  title: string;
  /** The newest first: by their dates where all have one, else as the feed has them. */
  entries: FollowedEntry[];
  /** How many more there are than were read. */
  older: number;
}

/** @throws DomainError invalid naming `field` when the document is a web page or no feed. */
export function readSource(document: string, reading: FeedReading): FollowedFeed {
  const { title, entries: raw } = rawFeed(document, reading.field);
  const found = entriesOf(raw, reading);
  const links = new Map<string, number>();
  for (const entry of found) {
    const link = 'key' in entry && entry.linkUrl ? canonicalLink(entry.linkUrl) : null;
    if (link) links.set(link, (links.get(link) ?? 0) + 1);
  }
  const entries = found.map((entry, index) => followed(entry, raw[index]!, links, reading.address));
  const ordered = entries.every(({ at }) => at !== null)
    ? entries.sort((one, other) => other.at!.localeCompare(one.at!))
    : entries;
  return { title, entries: ordered.slice(0, reading.limit), older: Math.max(0, ordered.length - reading.limit) };
}

function followed(
  found: FoundEntry,
  raw: RawEntry,
  links: Map<string, number>,
  address: string | undefined,
): FollowedEntry {
  const at = momentOf(raw.at);
  const { title } = found;
  if (!('key' in found))
    return { title, at, key: keyOf('entry', raw.id ?? '', raw.link ?? '', title), problem: found.problem };
  const { key, summary, caption, linkUrl } = found;
  const link = linkUrl && canonicalLink(linkUrl);
  const identity = link && links.get(link) === 1 ? link : everywhere(raw.id);
  const pictureUrl = resolved(raw.picture?.trim() || null, [address, ...raw.bases]);
  return {
    title,
    at,
    key,
    identity: identity && textHash(identity),
    hash: textHash(JSON.stringify([title, summary, caption, linkUrl])),
    entry: found,
    pictureUrl,
  };
}

/** An id that is made to be one everywhere; a number or a slug counts within its feed. */
function everywhere(id: string | null): string | null {
  return id && /^(https?:\/\/|urn:|tag:)/i.test(id) ? id : null;
}

function momentOf(written: unknown): string | null {
  const moment = new Date(typeof written === 'string' ? written : Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
