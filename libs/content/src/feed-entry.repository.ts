import { Injectable } from '@nestjs/common';
import { foldForSearch } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { VersionRecord } from './draft.js';
import { sharedUntil } from './draft.rules.js';
import { FeedEntryEntity } from './feed-entry.entity.js';

const FEATURED_BOOST_MS = 7 * 24 * 3_600_000;

/** What members may share now: one row an item, written and removed with the approval it rests on. */
@Injectable()
export class FeedEntryRepository {
  async put(tx: Transaction, version: VersionRecord, publishedAt: Date): Promise<void> {
    const { itemId, id: versionId, publishFrom, featured, topicIds, audience, captions } = version;
    await tx.getRepository(FeedEntryEntity).upsert(
      {
        itemId,
        versionId,
        // What waits for its day is as new on that day as what is approved then.
        rank: feedRank(publishFrom && publishFrom > publishedAt ? publishFrom : publishedAt, featured),
        publishedAt,
        publishFrom,
        expiresAt: sharedUntil(version),
        featured,
        searchText: foldForSearch(
          [version.title, version.summary ?? '', ...captions.map(({ text }) => text)].join(' '),
        ),
        topicIds,
        networks: [...new Set(captions.map((caption) => caption.network))],
        languages: [...new Set(captions.map((caption) => caption.language))],
        audienceTeams: audience.teams,
        audienceRegions: audience.regions,
        audienceLanguages: audience.languages,
      },
      ['organisationId', 'itemId'],
    );
  }

  async remove(tx: Transaction, itemId: string): Promise<void> {
    await tx.getRepository(FeedEntryEntity).delete({ itemId });
  }
}

/** Where an item stands in the feed: its day of publication, a featured one as if it were a week younger. */
export function feedRank(publishedAt: Date, featured: boolean): Date {
  return new Date(publishedAt.getTime() + (featured ? FEATURED_BOOST_MS : 0));
}
