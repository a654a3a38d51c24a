import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { VersionRecord } from './draft.js';
import { feedRank } from './feed-rank.rules.js';
import { foldForSearch } from './search-text.rules.js';

/** What members may share now: one row an item, written and removed with the approval it rests on. */
@Injectable()
export class FeedEntryRepository {
  async put(tx: Transaction, version: VersionRecord, publishedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO feed_entries (organisation_id, item_id, version_id, rank, published_at, expires_at, featured, search_text,
         topic_ids, networks, languages, audience_teams, audience_regions, audience_languages)
       VALUES (current_organisation(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (organisation_id, item_id) DO UPDATE
         SET version_id = $2, rank = $3, published_at = $4, expires_at = $5, featured = $6, search_text = $7,
             topic_ids = $8, networks = $9, languages = $10, audience_teams = $11, audience_regions = $12,
             audience_languages = $13`,
      [
        version.itemId,
        version.id,
        feedRank(publishedAt, version.featured),
        publishedAt,
        version.expiresAt,
        version.featured,
        foldForSearch(`${version.title} ${version.summary ?? ''}`),
        version.topicIds,
        [...new Set(version.captions.map((caption) => caption.network))],
        [...new Set(version.captions.map((caption) => caption.language))],
        version.audience.teams,
        version.audience.regions,
        version.audience.languages,
      ],
    );
  }

  async remove(tx: Transaction, itemId: string): Promise<void> {
    await tx.query('DELETE FROM feed_entries WHERE organisation_id = current_organisation() AND item_id = $1', [
      itemId,
    ]);
  }
}
