import { Injectable } from '@nestjs/common';
import { readPlace, toPage, type Actor, type Page } from '#libs/kernel';
import { columnsOf, Database, type Transaction } from '#libs/platform';
import { SameLinkQueries } from './same-link.queries.js';
import { SuggestionEntity } from './suggestion.entity.js';
import { SuggestionRepository } from './suggestion.repository.js';
import type { SuggestionRecord, SuggestionView } from './suggestion.js';

export interface SuggestionFilter {
  /** Those that wait, the oldest first; or those decided on, the newest first. */
  state: 'waiting' | 'decided';
  cursor?: string;
  limit: number;
}

type Row = SuggestionRecord & Pick<SuggestionView, 'member' | 'topic' | 'decidedBy' | 'item'>;

/** What members suggested: all of it for whoever writes for the library, and their own for each. */
@Injectable()
export class SuggestionQueries {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionRepository,
    private readonly sameLink: SameLinkQueries,
  ) {}

  async list(actor: Actor, { state, cursor, limit }: SuggestionFilter): Promise<Page<SuggestionView>> {
    const waits = state === 'waiting';
    const where = waits ? `s.state = 'waiting'` : `s.state IN ('taken', 'declined')`;
    const page = await this.page(actor, { where, oldestFirst: waits, of: null, cursor, limit });
    // Words that went with who wrote them leave nothing to decide about.
    return { ...page, items: page.items.filter((one) => !waits || one.words !== null) };
  }

  /** The member's own, the newest first. */
  async mine(actor: Actor, { cursor, limit }: Omit<SuggestionFilter, 'state'>): Promise<Page<SuggestionView>> {
    return this.page(actor, { where: 'TRUE', oldestFirst: false, of: actor.memberId, cursor, limit });
  }

  /** Who suggested what an item became; null when nobody did, or when it was published before. */
  async firstPublished(
    tx: Transaction,
    itemId: string,
    at: Date,
  ): Promise<{ id: string; memberId: string; title: string } | null> {
    const [row] = await tx.query<{ id: string; memberId: string; title: string }[]>(
      `SELECT s.id, s.member_id AS "memberId", i.title FROM content_suggestions s
         JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1
          AND i.published_at = date_trunc('milliseconds', $2::timestamptz) AND i.author_id <> s.member_id`,
      [itemId, at],
    );
    return row ?? null;
  }

  private async page(
    actor: Actor,
    asked: { where: string; oldestFirst: boolean; of: string | null; cursor?: string; limit: number },
  ): Promise<Page<SuggestionView>> {
    const after = readPlace(asked.cursor);
    const [beyond, order] = asked.oldestFirst ? ['>', 'ASC'] : ['<', 'DESC'];
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `SELECT ${columnsOf(tx, SuggestionEntity, 's')},
                jsonb_build_object('id', m.id, 'name', m.name) AS member,
                CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS topic,
                CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS "decidedBy",
                CASE WHEN i.id IS NOT NULL THEN
                  jsonb_build_object('state', i.state, 'title', i.title, 'publishedAt', i.published_at) END AS item
           FROM content_suggestions s
           JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
           LEFT JOIN members d ON d.organisation_id = s.organisation_id AND d.id = s.decided_by
           LEFT JOIN topics t ON t.organisation_id = s.organisation_id AND t.id = s.topic_id
           LEFT JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
          WHERE s.organisation_id = current_organisation() AND ${asked.where}
            AND ($1::uuid IS NULL OR s.member_id = $1)
            AND ($2::timestamptz IS NULL OR (s.made_at, s.id) ${beyond} ($2, $3::uuid))
          ORDER BY s.made_at ${order}, s.id ${order} LIMIT $4`,
        [asked.of, after?.at ?? null, after?.id ?? null, asked.limit + 1],
      );
      const shown = await this.shown(tx, rows, asked.of === null);
      return toPage(
        shown,
        asked.limit,
        (view) => view,
        (view) => [view.madeAt.getTime(), view.id],
      );
    });
  }

  private async shown(tx: Transaction, rows: Row[], withSame: boolean): Promise<SuggestionView[]> {
    const words = await this.suggestions.open(tx, rows);
    const waiting = rows.flatMap(({ id, state }) => (state === 'waiting' ? (words.get(id)?.link ?? []) : []));
    const same = withSame ? await this.sameLink.of(tx, waiting) : new Map<string, never>();
    return rows.map(({ sealedText: _, linkHash: __, memberId: ___, ...row }) => {
      const said = words.get(row.id) ?? null;
      const { item } = row;
      return {
        ...row,
        item: item && { ...item, publishedAt: item.publishedAt && new Date(item.publishedAt) },
        words: said,
        sameLink: (row.state === 'waiting' && said?.link && same.get(said.link)) || [],
      };
    });
  }
}
