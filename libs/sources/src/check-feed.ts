import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Actor, Sentence } from '#libs/kernel';
import { ReadAddress } from './read-address.js';
import { SourceRepository } from './source.repository.js';

const SHOWN = 5;

/** What one would follow. */
export interface FeedPreview {
  /** Of the feed itself, also where a page's address was given. */
  address: string;
  title: string;
  /** How many entries it has now. */
  count: number;
  /** The newest, each with why it could not become a draft where that is so. */
  entries: { title: string; at: string | null; linkUrl: string | null; problem: Sentence | null }[];
  /** The name of the source that follows it already. */
  followedAs: string | null;
}

/** Looks at a feed before anybody follows it; nothing is kept. */
@Injectable()
export class CheckFeed {
  constructor(
    private readonly database: Database,
    private readonly readAddress: ReadAddress,
    private readonly sources: SourceRepository,
  ) {}

  /** @throws DomainError invalid naming `address`. */
  async execute(actor: Actor, given: string): Promise<FeedPreview> {
    const { address, feed } = await this.readAddress.find(given);
    const followed = await this.database.within(actor, (tx) => this.sources.byAddress(tx, address));
    return {
      address,
      title: feed.title,
      count: feed.entries.length + feed.older,
      entries: feed.entries.slice(0, SHOWN).map((found) => ({
        title: found.title,
        at: found.at,
        linkUrl: 'entry' in found ? found.entry.linkUrl : null,
        problem: 'problem' in found ? found.problem : null,
      })),
      followedAs: followed?.name ?? null,
    };
  }
}
