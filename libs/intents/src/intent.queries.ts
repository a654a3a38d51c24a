import { Injectable } from '@nestjs/common';
import type { IntentKind } from '#libs/intent-places';
import {
  Clock,
  decodeCursor,
  DomainError,
  hasRole,
  say,
  toPage,
  type Actor,
  type Node,
  type Page,
  type Person,
} from '#libs/kernel';
import { ClickCounts, CreateShareLink, NO_CLICKS, type ClickTotals } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import type { IntentAnswer } from './intent.js';
import { IntentRepository } from './intent.repository.js';

/** A text that was opened elsewhere, as screens show it. */
export interface IntentView {
  id: string;
  item: { id: string; title: string };
  place: IntentKind;
  node: Node;
  text: string;
  openedAt: Date;
  link: { url: string; code: string } | null;
  /** With the moment they were counted at. */
  clicks: ClickTotals & { asOf: Date };
  /** Why its item was recalled; null while it is not. */
  recall: { reason: string; at: Date; answer: IntentAnswer | null } | null;
  member: Person;
}

/** How often a place was opened, by how many members, and the clicks by people on what was opened there. */
export interface IntentTotals {
  place: IntentKind;
  opened: number;
  members: number;
  clicks: number;
}

export interface IntentFilter {
  /** The actor's own. Others' are for who leads the programme. */
  mine: boolean;
  itemId?: string;
  /** Of recalled items alone, those that their members have not answered. */
  toAnswer?: boolean;
  cursor?: string;
  limit: number;
}

type Row = Omit<IntentView, 'item' | 'member' | 'link' | 'clicks' | 'recall'> & {
  itemId: string;
  title: string;
  memberId: string;
  memberName: string;
  linkId: string | null;
  linkCode: string | null;
  recallReason: string | null;
  recalledAt: Date | null;
  answer: IntentAnswer | null;
};

const SELECT = `
  SELECT o.id, o.item_id AS "itemId", v.title, o.place, o.node, o.text, o.opened_at AS "openedAt", o.link_id AS "linkId",
         l.code AS "linkCode", r.reason AS "recallReason", r.recalled_at AS "recalledAt", o.answer,
         o.member_id AS "memberId", m.name AS "memberName"
    FROM intents o
    JOIN content_versions v ON v.organisation_id = o.organisation_id AND v.id = o.version_id
    JOIN members m ON m.organisation_id = o.organisation_id AND m.id = o.member_id
    LEFT JOIN share_links l ON l.organisation_id = o.organisation_id AND l.id = o.link_id
    LEFT JOIN recalls r ON r.organisation_id = o.organisation_id AND r.id = o.recall_id
   WHERE o.organisation_id = current_organisation()`;

/** What was opened elsewhere; never a publication, and in no figure of any. */
@Injectable()
export class IntentQueries {
  constructor(
    private readonly database: Database,
    private readonly intents: IntentRepository,
    private readonly clickCounts: ClickCounts,
    private readonly createShareLink: CreateShareLink,
    private readonly clock: Clock,
  ) {}

  /** Those the organisation lets its members open. */
  async places(actor: Actor): Promise<IntentKind[]> {
    return this.database.within(actor, (tx) => this.intents.places(tx));
  }

  /** The newest first. @throws DomainError forbidden `not_yours` when others' are asked for without a leading role. */
  async list(actor: Actor, { mine, itemId, toAnswer, cursor, limit }: IntentFilter): Promise<Page<IntentView>> {
    if (!mine) requireLead(actor);
    const after = decodeCursor(cursor, 'date', 'id');
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${SELECT} AND ($1::uuid IS NULL OR o.member_id = $1) AND ($2::uuid IS NULL OR o.item_id = $2)
            AND (NOT $3 OR (o.recall_id IS NOT NULL AND o.answer IS NULL))
            AND ($4::timestamptz IS NULL OR (o.opened_at, o.id) < ($4::timestamptz, $5::uuid))
          ORDER BY o.opened_at DESC, o.id DESC LIMIT $6`,
        [
          mine ? actor.memberId : null,
          itemId ?? null,
          toAnswer ?? false,
          after?.[0] ?? null,
          after?.[1] ?? null,
          limit + 1,
        ],
      );
      const view = await this.presenter(tx, rows);
      return toPage(rows, limit, view, (row) => [row.openedAt.toISOString(), row.id]);
    });
  }

  /**
   * By place, of what was opened since a moment; of an item alone when one is named.
   * @throws DomainError forbidden `not_yours` without a leading role.
   */
  async totals(actor: Actor, { since, itemId }: { since: Date; itemId?: string }): Promise<IntentTotals[]> {
    requireLead(actor);
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<(Omit<IntentTotals, 'clicks'> & { linkIds: string[] })[]>(
        `SELECT place, count(*)::int AS opened, count(DISTINCT member_id)::int AS members,
                coalesce(array_agg(link_id) FILTER (WHERE link_id IS NOT NULL), '{}') AS "linkIds"
           FROM intents
          WHERE organisation_id = current_organisation() AND opened_at >= $1 AND ($2::uuid IS NULL OR item_id = $2)
          GROUP BY place ORDER BY opened DESC, place`,
        [since, itemId ?? null],
      );
      const clicks = await this.clickCounts.totals(
        tx,
        rows.flatMap(({ linkIds }) => linkIds),
      );
      return rows.map(({ linkIds, ...row }) => ({
        ...row,
        clicks: linkIds.reduce((sum, id) => sum + (clicks.get(id)?.human ?? 0), 0),
      }));
    });
  }

  private async presenter(tx: Transaction, rows: Row[]): Promise<(row: Row) => IntentView> {
    const asOf = this.clock.now();
    const totals = await this.clickCounts.totals(
      tx,
      rows.flatMap(({ linkId }) => linkId ?? []),
    );
    return ({ id, place, node, text, openedAt, ...row }) => ({
      ...{ id, place, node, text, openedAt },
      item: { id: row.itemId, title: row.title },
      link: row.linkCode ? { code: row.linkCode, url: this.createShareLink.urlOf(row.linkCode) } : null,
      clicks: { ...NO_CLICKS, ...(row.linkId ? totals.get(row.linkId) : {}), asOf },
      recall:
        row.recallReason !== null && row.recalledAt
          ? { reason: row.recallReason, at: row.recalledAt, answer: row.answer }
          : null,
      member: { id: row.memberId, name: row.memberName },
    });
  }
}

/** @throws DomainError forbidden `not_yours`. */
function requireLead(actor: Actor): void {
  if (hasRole(actor, 'comms_lead', 'admin')) return;
  throw DomainError.forbidden(say('Only who leads the programme sees what others opened.'), 'not_yours');
}
