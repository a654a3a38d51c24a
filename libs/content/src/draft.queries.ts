import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import type { Draft } from './draft.js';

/** Which of the things a draft names exist in its organisation; of pictures, those its writer put in or that are in the library. */
@Injectable()
export class DraftQueries {
  async named(
    tx: Transaction,
    draft: Draft,
    writerId: string,
  ): Promise<{ topics: string[]; teams: string[]; image: boolean }> {
    const [row] = await tx.query<{ topics: string[]; teams: string[]; image: boolean }[]>(
      `SELECT ARRAY(SELECT id FROM topics WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])) AS topics,
              ARRAY(SELECT id FROM teams WHERE organisation_id = current_organisation() AND id = ANY($2::uuid[])) AS teams,
              EXISTS (SELECT FROM media m WHERE m.organisation_id = current_organisation() AND m.id = $3::uuid
                AND (m.uploaded_by = $4 OR EXISTS (SELECT FROM content_versions v
                      WHERE v.organisation_id = m.organisation_id AND v.image_id = m.id))) AS image`,
      [draft.topicIds, draft.audience.teams, draft.imageId, writerId],
    );
    return row ?? { topics: [], teams: [], image: false };
  }
}
