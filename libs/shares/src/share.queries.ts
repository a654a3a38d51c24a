import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import type { FreezeReach } from '#libs/freezes';
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
  type Sentence,
} from '#libs/kernel';
import { ClickCounts, CreateShareLink, NO_CLICKS, type ClickTotals } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import { noteOf, passOf, type Pass, type PlannedTime } from '#libs/publishing-times';
import type { PublicationState } from '#libs/publications';

/** A share as screens show it. */
export interface ShareView {
  id: string;
  item: { id: string; title: string; imageId: string | null };
  /** What its text was made of. */
  captionId: string;
  network: Network;
  node: Node;
  text: string;
  state: PublicationState;
  stateDetail: { code: string; message: Sentence } | null;
  createdAt: Date;
  /** When it goes out, or was to; null when it was shared at once. */
  schedule: { localTime: string; timeZone: string; at: Date; note: PlannedTime['note']; pass: Pass | null } | null;
  /** When it is tried next; null unless it is scheduled. */
  dueAt: Date | null;
  /** How often it was tried to send it; whoever settles its fate says with it which try they looked for. */
  tries: number;
  publishedAt: Date | null;
  permalink: string | null;
  link: { url: string; code: string } | null;
  /** With the moment they were counted at. */
  clicks: ClickTotals & { asOf: Date };
  member: Person;
}

/** What is still to go out or to be settled, in the order in which it goes out; and what went out, or never will. */
export const SHARE_STAGES = ['upcoming', 'done'] as const;
export type ShareStage = (typeof SHARE_STAGES)[number];

const STATES_OF: Record<ShareStage, PublicationState[]> = {
  upcoming: ['scheduled', 'publishing', 'unknown', 'held'],
  done: ['published', 'failed', 'withdrawn'],
};

const NEWEST_FIRST = { by: 's.created_at', beyond: '<', direction: 'DESC' };
const SOONEST_FIRST = { by: 'p.planned_at', beyond: '>', direction: 'ASC' };

export interface ShareFilter {
  /** The actor's own. Others' are for who leads the programme. */
  mine: boolean;
  state?: PublicationState;
  stage?: ShareStage;
  itemId?: string;
  memberId?: string;
  cursor?: string;
  limit: number;
}

/** How many shares of how many members wait, and when the first of them is due. */
export interface WaitingShares {
  shares: number;
  members: number;
  nextAt: Date | null;
}

interface ShareRow {
  id: string;
  captionId: string;
  itemId: string;
  title: string;
  imageId: string | null;
  network: Network;
  node: Node;
  text: string;
  state: PublicationState;
  code: string | null;
  message: Sentence | null;
  createdAt: Date;
  localTime: string | null;
  timeZone: string | null;
  plannedAt: Date;
  dueAt: Date;
  tries: number;
  publishedAt: Date | null;
  permalink: string | null;
  linkId: string | null;
  linkCode: string | null;
  memberId: string;
  memberName: string;
}

const SELECT = `
  SELECT s.id, s.caption_id AS "captionId", s.item_id AS "itemId", v.title, v.image_id AS "imageId", s.network, s.node, s.text, p.state, p.code,
         p.message, s.created_at AS "createdAt", s.local_time AS "localTime", s.time_zone AS "timeZone",
         p.planned_at AS "plannedAt", p.due_at AS "dueAt", p.attempts AS tries, p.published_at AS "publishedAt", p.permalink,
         s.link_id AS "linkId", l.code AS "linkCode", s.member_id AS "memberId", m.name AS "memberName"
    FROM shares s
    JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
    JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
    JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
    LEFT JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
   WHERE s.organisation_id = current_organisation()`;

/** Shares as their members, and those who lead the programme, read them: newest first, but what is upcoming as it goes out. */
@Injectable()
export class ShareQueries {
  constructor(
    private readonly database: Database,
    private readonly clickCounts: ClickCounts,
    private readonly createShareLink: CreateShareLink,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden `not_yours` when others' shares are asked for without a leading role. */
  async list(actor: Actor, filter: ShareFilter): Promise<Page<ShareView>> {
    const wholeProgramme = !filter.mine || (filter.memberId !== undefined && filter.memberId !== actor.memberId);
    if (wholeProgramme && !leads(actor)) throw othersShares();
    const memberId = filter.memberId ?? (filter.mine ? actor.memberId : null);
    const after = decodeCursor(filter.cursor, 'date', 'id');
    const { by, beyond, direction } = filter.stage === 'upcoming' ? SOONEST_FIRST : NEWEST_FIRST;
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<ShareRow[]>(
        `${SELECT}
            AND ($1::uuid IS NULL OR s.member_id = $1) AND ($2::text IS NULL OR p.state = $2)
            AND ($3::uuid IS NULL OR s.item_id = $3)
            AND ($4::timestamptz IS NULL OR (${by}, s.id) ${beyond} ($4::timestamptz, $5::uuid))
            AND ($7::text[] IS NULL OR p.state = ANY($7))
          ORDER BY ${by} ${direction}, s.id ${direction} LIMIT $6`,
        [
          memberId,
          filter.state ?? null,
          filter.itemId ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          filter.limit + 1,
          filter.stage ? STATES_OF[filter.stage] : null,
        ],
      );
      const present = await this.presenter(tx, rows);
      return toPage(rows, filter.limit, present, (row) => [
        (filter.stage === 'upcoming' ? row.plannedAt : row.createdAt).toISOString(),
        row.id,
      ]);
    });
  }

  /** @throws DomainError not_found, also for another's share unless the actor leads the programme. */
  async get(actor: Actor, shareId: string): Promise<ShareView> {
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<ShareRow[]>(`${SELECT} AND s.id = $1`, [shareId]);
      const [row] = rows;
      if (!row || (row.memberId !== actor.memberId && !leads(actor))) throw DomainError.notFound('share');
      return (await this.presenter(tx, rows))(row);
    });
  }

  /**
   * What waits to go out of all that a freeze reaches, and when the first of it is due.
   * @throws DomainError forbidden `not_yours` without a leading role.
   */
  async waitingWithin(actor: Actor, { scope, topicId, network }: FreezeReach): Promise<WaitingShares> {
    if (!leads(actor)) throw othersShares();
    const [row] = await this.database.within(actor, (tx) =>
      tx.query<WaitingShares[]>(
        `SELECT count(*)::int AS shares, count(DISTINCT s.member_id)::int AS members,
                min(p.due_at) FILTER (WHERE p.state = 'scheduled') AS "nextAt"
           FROM publications p
           JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
           JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
          WHERE p.organisation_id = current_organisation() AND p.state IN ('scheduled', 'held')
            AND ($1 = 'organisation' OR s.network = $2 OR $3::uuid = ANY (v.topic_ids))`,
        [scope, network, topicId],
      ),
    );
    return row!;
  }

  private async presenter(tx: Transaction, rows: ShareRow[]): Promise<(row: ShareRow) => ShareView> {
    const asOf = this.clock.now();
    const totals = await this.clickCounts.totals(
      tx,
      rows.flatMap((row) => row.linkId ?? []),
    );
    return (row) => ({
      id: row.id,
      item: { id: row.itemId, title: row.title, imageId: row.imageId },
      captionId: row.captionId,
      network: row.network,
      node: row.node,
      text: row.text,
      state: row.state,
      stateDetail: row.code && row.message ? { code: row.code, message: row.message } : null,
      createdAt: row.createdAt,
      schedule: scheduleOf(row),
      dueAt: row.state === 'scheduled' ? row.dueAt : null,
      tries: row.tries,
      publishedAt: row.publishedAt,
      permalink: row.permalink,
      link: row.linkCode ? { code: row.linkCode, url: this.createShareLink.urlOf(row.linkCode) } : null,
      clicks: { ...NO_CLICKS, ...(row.linkId ? totals.get(row.linkId) : {}), asOf },
      member: { id: row.memberId, name: row.memberName },
    });
  }
}

function scheduleOf({ localTime, timeZone, plannedAt }: ShareRow): ShareView['schedule'] {
  if (!localTime || !timeZone) return null;
  const wall = { localTime, timeZone };
  return { ...wall, at: plannedAt, note: noteOf(wall), pass: passOf(wall, plannedAt) };
}

function othersShares(): DomainError {
  return DomainError.forbidden(say('Only who leads the programme sees the shares of others.'), 'not_yours');
}

function leads(actor: Actor): boolean {
  return hasRole(actor, 'comms_lead', 'admin');
}
