import { Injectable } from '@nestjs/common';
import type { DecodingNotice } from '#libs/decoding';
import { isNetwork, NETWORK_IDS, type Network } from '#libs/captions';
import { ItemRepository } from '#libs/content';
import { runApart } from '#libs/apart';
import { DomainError, listOf, say, type Actor, type Sentence } from '#libs/kernel';
import { Database, GuardedFetch, type Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import { TopicRepository } from '#libs/topics';
import { AdoptFormerSources } from './adopt-former-sources.js';
import type { readFeed } from './read-feed.rules.js';
import type { readPosts } from './read-posts.rules.js';
import type { FoundEntry, SourceEntry } from './source-entry.rules.js';
import { StoreDrafts } from './store-drafts.js';

export const IMPORT_FORMATS = ['auto', 'lines', 'csv', 'rss', 'atom', 'json'] as const;

export interface ImportRequest {
  source: 'feed' | 'posts';
  /** Address of a feed; fetched only when it leads to the public internet. */
  url?: string;
  /** The feed's document, or the posts. */
  text?: string;
  format: (typeof IMPORT_FORMATS)[number];
  /** At most so many entries are read. */
  limit: number;
  topicId?: string;
  network: Network;
  language: string;
}

/** What became of one line (or one entry of a feed, counted from 1). */
export interface ImportedLine {
  line: number;
  title: string;
  outcome: 'imported' | 'duplicate' | 'refused';
  /** The new item, or the one that was there. */
  itemId: string | null;
  verdict: Verdict | null;
  problem: Sentence | null;
}

export interface ImportReport {
  lines: ImportedLine[];
  /** What to know of how the text was read. */
  notice: DecodingNotice | null;
}

const POSTS = new URL('./read-posts.rules.js', import.meta.url).href;
const FEED = new URL('./read-feed.rules.js', import.meta.url).href;
/** What is asked for where a feed should be. */
export const FEEDS =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/** Brings posts or a feed into the library as drafts, each screened; what came before is not brought twice. */
@Injectable()
export class ImportItems {
  constructor(
    private readonly database: Database,
    private readonly guardedFetch: GuardedFetch,
    private readonly items: ItemRepository,
    private readonly adoptFormerSources: AdoptFormerSources,
    private readonly topics: TopicRepository,
    private readonly storeDrafts: StoreDrafts,
  ) {}

  /**
   * One line of report for each entry, in their order. All that can be imported is stored at once, or nothing.
   * @throws DomainError invalid naming `url` or `text` when there is no feed, or no posts, to be found there.
   */
  async execute(actor: Actor, request: ImportRequest): Promise<ImportReport> {
    const { found, notice } = await this.read(request);
    return { lines: await this.database.within(actor, (tx) => this.store(tx, actor, request, found)), notice };
  }

  private async read({
    source,
    url,
    text,
    format,
    limit,
    network,
  }: ImportRequest): Promise<{ found: FoundEntry[]; notice: DecodingNotice | null }> {
    if (!isNetwork(network))
      throw DomainError.invalid('network', say('must be one of {choices}', { choices: listOf(NETWORK_IDS) }));
    if (source === 'posts') {
      if (text === undefined) throw DomainError.invalid('text', say('Paste the posts here, one a line: id|date|text.'));
      const known = format === 'lines' || format === 'csv' ? format : 'auto';
      const found = await runApart<typeof readPosts>(POSTS, 'readPosts', text, { format: known, network, limit });
      return { found, notice: null };
    }
    if (text !== undefined) {
      const found = await runApart<typeof readFeed>(FEED, 'readFeed', text, { field: 'text', limit, network });
      return { found, notice: null };
    }
    if (!url) throw DomainError.invalid('url', say('Give the address of an RSS, Atom or JSON feed.'));
    const fetched = await this.guardedFetch.text(url, 'url', { accept: FEEDS });
    const given = { address: fetched.url, field: 'url', limit, network };
    const found = await runApart<typeof readFeed>(FEED, 'readFeed', fetched.text, given);
    return { found, notice: fetched.notice };
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    request: ImportRequest,
    found: FoundEntry[],
  ): Promise<ImportedLine[]> {
    const { topicId } = request;
    if (topicId && !(await this.topics.all(tx)).some((topic) => topic.id === topicId)) {
      throw DomainError.invalid('topicId', say('There is no such topic.'));
    }
    await this.adoptFormerSources.execute(
      tx,
      found.filter((entry) => 'key' in entry),
    );
    const fresh = new Map<string, SourceEntry>();
    for (const entry of found) if ('key' in entry && !fresh.has(entry.key)) fresh.set(entry.key, entry);
    const stored = await this.storeDrafts.execute(tx, actor, [...fresh.values()], {
      topicIds: topicId ? [topicId] : [],
      audience: { teams: [], regions: [], languages: [], public: true },
      network: request.network,
      language: request.language,
    });
    const verdicts = new Map(stored.map(({ itemId, verdict }) => [itemId, verdict]));
    const known = await this.items.bySource(tx, [...fresh.keys()]);
    const first = new Map<string, number>();
    return found.map((entry) => {
      if (!('key' in entry)) return { ...entry, outcome: 'refused', itemId: null, verdict: null };
      const { line, key, title } = entry;
      const item = known.get(key) ?? null;
      const imported = item !== null && verdicts.has(item.id) && !first.has(key);
      const same = first.get(key);
      if (same === undefined) first.set(key, line);
      if (imported) {
        return {
          line,
          title,
          outcome: 'imported',
          itemId: item.id,
          verdict: verdicts.get(item.id) ?? null,
          problem: null,
        };
      }
      const problem =
        same !== undefined
          ? say('This is the same as line {line, number}.', { line: same })
          : say('This is in the library already: “{title}”.', { title: item?.title ?? title });
      return { line, title, outcome: 'duplicate', itemId: item?.id ?? null, verdict: null, problem };
    });
  }
}
