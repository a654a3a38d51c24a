import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { Draft } from './draft.js';

/** Which of the things a draft names exist in its organisation. */
@Injectable()
export class DraftQueries {
  async named(tx: Transaction, draft: Draft): Promise<{ topics: string[]; teams: string[]; image: boolean }> {
    const [row] = await tx.query<{ topics: string[]; teams: string[]; image: boolean }[]>(
      `SELECT ARRAY(SELECT id FROM topics WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])) AS topics,
              ARRAY(SELECT id FROM teams WHERE organisation_id = current_organisation() AND id = ANY($2::uuid[])) AS teams,
              EXISTS (SELECT FROM media WHERE organisation_id = current_organisation() AND id = $3::uuid) AS image`,
      [draft.topicIds, draft.audience.teams, draft.imageId],
    );
    return row ?? { topics: [], teams: [], image: false };
  }
}
