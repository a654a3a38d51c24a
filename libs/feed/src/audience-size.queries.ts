import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { FOR_ME, MEMBERS } from './feed-audience.queries.js';

/** How many people would have an item in their feed, of all who have a feed. */
export interface AudienceSize {
  reached: number;
  all: number;
}

export interface AudienceChoice {
  teams: readonly string[];
  regions: readonly string[];
  languages: readonly string[];
}

/** Counts whom an audience stands for, by the feed's own rule; who they are it does not tell. */
@Injectable()
export class AudienceSizeQueries {
  constructor(private readonly database: Database) {}

  /** Active members who share; empty lists stand for everybody. */
  async of(actor: Actor, { teams, regions, languages }: AudienceChoice): Promise<AudienceSize> {
    const [size] = await this.database.within(actor, (tx) =>
      tx.query<AudienceSize[]>(
        `SELECT count(*) FILTER (WHERE ${FOR_ME('a')})::int AS reached, count(*)::int AS "all"
           FROM (${MEMBERS} AND m.status = 'active' AND m.roles && '{advocate,seller}'::text[]) me
          CROSS JOIN (SELECT $1::uuid[] AS audience_teams, $2::text[] AS audience_regions,
                             $3::text[] AS audience_languages) a`,
        [teams, regions, languages],
      ),
    );
    return size!;
  }
}
