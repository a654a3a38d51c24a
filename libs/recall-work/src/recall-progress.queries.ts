import { Injectable } from '@nestjs/common';
import { decodeCursor, DomainError, hasRole, toPage, type Actor, type Page, type Person } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { RecalledLinks } from '#libs/recalls';
import { STAGE, type RecallStage } from './recalled-shares.queries.js';
import { mayNotRecall, RECALLERS } from './recallers.js';

/** A recall and how far it has come. */
export interface RecallSummary {
  id: string;
  item: { id: string; title: string };
  reason: string;
  links: RecalledLinks;
  recalledBy: Person;
  recalledAt: Date;
  calledOffAt: Date | null;
  linksClosedAt: Date | null;
  finishedAt: Date | null;
  /** When the network is tried again for the first of those whose members are asked meanwhile; null without any. */
  triedAgainAt: Date | null;
  /** Shares by how far theirs has come; a stage that none is at is left out. */
  shares: Partial<Record<RecallStage, number>>;
  /** Of how many members these shares are; whoever has several at one stage counts once there. */
  members: Partial<Record<RecallStage, number>>;
  /**
   * Texts of it that were opened elsewhere: of how many their member was told, how many of these are not answered yet, and
   * how many cannot be, since their member is not here any more.
   */
  opened: { told: number; unanswered: number; cannot: number };
}

const SELECT = `
  SELECT c.id, jsonb_build_object('id', i.id, 'title', i.title) AS item, c.reason, c.links,
         jsonb_build_object('id', m.id, 'name', m.name) AS "recalledBy", c.recalled_at AS "recalledAt",
         c.called_off_at AS "calledOffAt", c.links_closed_at AS "linksClosedAt", c.finished_at AS "finishedAt",
         (SELECT min(r.next_at) FROM recalled_shares r
           WHERE r.organisation_id = c.organisation_id AND r.recall_id = c.id AND r.state = 'pending'
             AND r.asked_at IS NOT NULL) AS "triedAgainAt",
         coalesce(k.shares, '{}') AS shares, coalesce(k.members, '{}') AS members,
         (SELECT jsonb_build_object('told', count(*)::int,
                   'unanswered', (count(*) FILTER (WHERE o.answer IS NULL AND w.status = 'active'))::int,
                   'cannot', (count(*) FILTER (WHERE o.answer IS NULL AND w.status <> 'active'))::int)
            FROM intents o JOIN members w ON w.organisation_id = o.organisation_id AND w.id = o.member_id
           WHERE o.organisation_id = c.organisation_id AND o.recall_id = c.id) AS opened
    FROM recalls c
    JOIN content_items i ON i.organisation_id = c.organisation_id AND i.id = c.item_id
    JOIN members m ON m.organisation_id = c.organisation_id AND m.id = c.recalled_by
    LEFT JOIN LATERAL (SELECT jsonb_object_agg(stage, n) AS shares, jsonb_object_agg(stage, whose) AS members FROM (
           SELECT ${STAGE} AS stage, count(*)::int AS n, count(DISTINCT s.member_id)::int AS whose
             FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
             LEFT JOIN recalled_shares r ON r.organisation_id = s.organisation_id AND r.share_id = s.id
            WHERE s.organisation_id = c.organisation_id AND s.item_id = c.item_id GROUP BY 1) counted
          WHERE stage IS NOT NULL) k ON true
   WHERE c.organisation_id = current_organisation()`;

/** Nothing of recall `c` is left to be done, and nobody has yet to say what became of what they opened elsewhere. */
const DONE = `(c.finished_at IS NOT NULL AND NOT EXISTS (
  SELECT FROM intents o JOIN members w ON w.organisation_id = o.organisation_id AND w.id = o.member_id
   WHERE o.organisation_id = c.organisation_id AND o.recall_id = c.id AND o.answer IS NULL AND w.status = 'active'))`;

@Injectable()
export class RecallProgress {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws DomainError forbidden without a role that recalls. */
  async list(
    actor: Actor,
    { finished, itemId, cursor, limit }: { finished?: boolean; itemId?: string; cursor?: string; limit: number },
  ): Promise<Page<RecallSummary>> {
    if (!hasRole(actor, ...RECALLERS)) throw mayNotRecall();
    const after = decodeCursor(cursor, 'date', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<RecallSummary[]>(
        `${SELECT} AND ($1::boolean IS NULL OR ${DONE} = $1) AND ($2::uuid IS NULL OR c.item_id = $2)
            AND ($3::timestamptz IS NULL OR (c.recalled_at, c.id) < ($3, $4::uuid))
          ORDER BY c.recalled_at DESC, c.id DESC LIMIT $5`,
        [finished ?? null, itemId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      ),
    );
    return toPage(
      rows,
      limit,
      (row) => row,
      (row) => [row.recalledAt.toISOString(), row.id],
    );
  }

  /** @throws DomainError not_found; forbidden without a role that recalls. */
  async get(actor: Actor, id: string): Promise<RecallSummary> {
    if (!hasRole(actor, ...RECALLERS)) throw mayNotRecall();
    const found = await this.database.within(actor, (tx) => this.find(tx, id));
    if (!found) throw DomainError.notFound('recall');
    return found;
  }

  private async find(tx: Transaction, id: string): Promise<RecallSummary | undefined> {
    const [row] = await tx.query<RecallSummary[]>(`${SELECT} AND c.id = $1`, [id]);
    return row;
  }
}
