import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Person, type Sentence } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { EntryOutcome, SourceRecord } from './source.js';

/** A source as those see it who write. */
export type SourceView = Pick<
  SourceRecord,
  | 'id'
  | 'name'
  | 'address'
  | 'topicIds'
  | 'language'
  | 'audience'
  | 'dailyLimit'
  | 'state'
  | 'progress'
  | 'lookedAt'
  | 'outcome'
  | 'problem'
  | 'failingSince'
> & {
  owner: Person;
  /** Null while nobody will look by themself. */
  nextLookAt: Date | null;
  looking: boolean;
  /** How many drafts it has brought in all. */
  drafts: number;
};

/** An entry of a feed, and what became of it. */
export interface EntryView {
  title: string;
  linkUrl: string | null;
  outcome: EntryOutcome;
  itemId: string | null;
  problem: Sentence | null;
  pictureProblem: Sentence | null;
  change: 'followed' | 'left_alone' | null;
  changedAt: Date | null;
  seenAt: Date;
}

/** Where an item came from. */
export interface ItemSource {
  source: { id: string; name: string; removed: boolean };
  linkUrl: string | null;
  pictureProblem: Sentence | null;
  change: 'followed' | 'left_alone' | null;
  changedAt: Date | null;
}

const SHOWN_ENTRIES = 50;

const SOURCES = `
  SELECT s.id, s.name, s.address, s.topic_ids AS "topicIds", s.language, s.audience, s.daily_limit AS "dailyLimit",
         s.state, s.progress, s.looked_at AS "lookedAt", s.outcome, s.problem, s.failing_since AS "failingSince",
         jsonb_build_object('id', m.id, 'name', m.name) AS owner,
         CASE WHEN s.state = 'on' THEN s.next_look_at END AS "nextLookAt",
         coalesce(s.looking_until > $1, false) AS looking,
         (SELECT count(*)::int FROM source_entries e
           WHERE e.organisation_id = s.organisation_id AND e.source_id = s.id AND e.outcome = 'taken') AS drafts
    FROM sources s JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.owner_id
   WHERE s.organisation_id = current_organisation() AND s.removed_at IS NULL`;

@Injectable()
export class SourceQueries {
  constructor(private readonly database: Database) {}

  /** All that are followed, by name. */
  async list(actor: Actor, at: Date): Promise<SourceView[]> {
    return this.database.within(actor, (tx) => tx.query<SourceView[]>(`${SOURCES} ORDER BY lower(s.name), s.id`, [at]));
  }

  /** @throws DomainError not_found */
  async get(actor: Actor, id: string, at: Date): Promise<SourceView> {
    return this.database.within(actor, async (tx) => {
      const [source] = await tx.query<SourceView[]>(`${SOURCES} AND s.id = $2`, [at, id]);
      if (!source) throw DomainError.notFound('source');
      return source;
    });
  }

  /** What a source is called, also one that was removed. */
  async nameOf(tx: Transaction, id: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(
      'SELECT name FROM sources WHERE organisation_id = current_organisation() AND id = $1',
      [id],
    );
    return row?.name ?? '';
  }

  /** What came last, the newest first. @throws DomainError not_found */
  async entries(actor: Actor, id: string, at: Date): Promise<EntryView[]> {
    await this.get(actor, id, at);
    return this.database.within(actor, (tx) => this.entriesOf(tx, id));
  }

  /** Null for an item that no source brought. */
  async ofItem(actor: Actor, itemId: string): Promise<ItemSource | null> {
    return this.database.within(actor, async (tx) => {
      const [row] = await tx.query<ItemSource[]>(
        `SELECT jsonb_build_object('id', s.id, 'name', s.name, 'removed', s.removed_at IS NOT NULL) AS source,
                e.link_url AS "linkUrl", e.picture_problem AS "pictureProblem", e.change, e.changed_at AS "changedAt"
           FROM source_entries e JOIN sources s ON s.organisation_id = e.organisation_id AND s.id = e.source_id
          WHERE e.organisation_id = current_organisation() AND e.item_id = $1 AND e.outcome = 'taken'`,
        [itemId],
      );
      return row ?? null;
    });
  }

  private async entriesOf(tx: Transaction, id: string): Promise<EntryView[]> {
    return tx.query<EntryView[]>(
      `SELECT title, link_url AS "linkUrl", outcome, item_id AS "itemId", problem, picture_problem AS "pictureProblem",
              change, changed_at AS "changedAt", seen_at AS "seenAt"
         FROM source_entries WHERE organisation_id = current_organisation() AND source_id = $1
        ORDER BY coalesce(changed_at, seen_at) DESC, title LIMIT ${SHOWN_ENTRIES}`,
      [id],
    );
  }
}
