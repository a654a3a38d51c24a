import { Injectable } from '@nestjs/common';
import { FIRST_NETWORK } from '#libs/captions';
import { ItemRepository } from '#libs/content';
import { StoreDrafts, type FollowedEntry } from '#libs/imports';
import { Clock, type Actor } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { FetchPictures, type FetchedPicture } from './fetch-pictures.js';
import { sortedOut, type NewEntry, type SortedEntries } from './sorted-entries.rules.js';
import type { LookProgress, SourceEntryRecord, SourceRecord } from './source.js';
import { SourceEntryRepository } from './source-entry.repository.js';

/** Makes drafts of a feed's new entries, as far as the day's number goes, and notes what became of each. */
@Injectable()
export class TakeEntries {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly topics: TopicRepository,
    private readonly items: ItemRepository,
    private readonly entries: SourceEntryRepository,
    private readonly storeDrafts: StoreDrafts,
    private readonly pictures: FetchPictures,
    private readonly clock: Clock,
  ) {}

  /** Pictures are fetched outside any transaction; done twice it takes nothing twice. */
  async execute(
    owner: Actor,
    source: SourceRecord,
    found: readonly FollowedEntry[],
    onward: (progress: LookProgress) => Promise<void>,
  ): Promise<SortedEntries> {
    const planned = await this.database.within(owner, (tx) => this.sort(tx, source, found));
    const addresses = planned.fresh.flatMap(({ pictureUrl }) => pictureUrl ?? []);
    const progress = (done: number): LookProgress => ({ step: 'pictures', done, of: addresses.length });
    if (addresses.length > 0) await onward(progress(0));
    const pictures = await this.pictures.execute(owner, addresses, (done) => onward(progress(done)));
    await onward({ step: 'storing', done: 0, of: planned.fresh.length });
    return this.database.within(owner, async (tx) => {
      await this.entries.inTurn(tx);
      // Sorted anew: another feed may have brought the same meanwhile.
      const sorted = await this.sort(tx, source, found);
      const taken = await this.take(tx, owner, source, sorted.fresh, pictures);
      await this.entries.keep(tx, [...taken, ...sorted.noted]);
      return sorted;
    });
  }

  private async sort(tx: Transaction, source: SourceRecord, found: readonly FollowedEntry[]): Promise<SortedEntries> {
    const at = this.clock.now();
    const { timeZone } = await this.organisations.get(tx);
    const today = await this.entries.dayOf(tx, at, timeZone);
    const fresh = found.filter((entry) => 'entry' in entry);
    const keys = found.map(({ key }) => key);
    return sortedOut(found, {
      sourceId: source.id,
      at,
      before: await this.entries.of(tx, source.id, keys),
      items: await this.items.bySource(tx, keys),
      elsewhere: await this.entries.itemsOf(
        tx,
        fresh.flatMap(({ identity }) => identity ?? []),
      ),
      left: Math.max(0, source.dailyLimit - (await this.entries.takenSince(tx, source.id, today))),
    });
  }

  private async take(
    tx: Transaction,
    owner: Actor,
    source: SourceRecord,
    fresh: NewEntry[],
    pictures: Map<string, FetchedPicture>,
  ): Promise<SourceEntryRecord[]> {
    const there = new Set((await this.topics.all(tx)).map(({ id }) => id));
    const picture = ({ pictureUrl }: NewEntry) => (pictureUrl === null ? undefined : pictures.get(pictureUrl));
    const drafts = fresh.map((entry) => {
      const kept = picture(entry);
      return { ...entry.entry, imageId: kept && 'imageId' in kept ? kept.imageId : null };
    });
    const stored = await this.storeDrafts.execute(tx, owner, drafts, {
      topicIds: source.topicIds.filter((id) => there.has(id)),
      audience: source.audience,
      network: FIRST_NETWORK,
      language: source.language,
    });
    const itemIds = new Map(stored.map(({ sourceKey, itemId }) => [sourceKey, itemId]));
    return fresh.map((entry) => {
      const kept = picture(entry);
      const itemId = itemIds.get(entry.key) ?? null;
      return { ...entry.record, itemId, pictureProblem: kept && 'problem' in kept ? kept.problem : null };
    });
  }
}
