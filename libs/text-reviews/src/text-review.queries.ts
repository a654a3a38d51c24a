import { Injectable } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { KeptFindings, ReadersWords, type RecordedFinding } from '#libs/guidelines';
import {
  DomainError,
  hasRole,
  readPlace,
  say,
  toPage,
  type Actor,
  type Node,
  type Page,
  type Person,
} from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import { OwnTexts } from './own-texts.js';
import type { TextReviewState } from './text-review.js';

/** A member's own text as its member and the reviewers see it. */
export interface TextReviewView {
  id: string;
  item: { id: string; title: string; imageId: string | null; linkUrl: string | null; linkTitle: string | null };
  versionId: string;
  captionId: string;
  /** What the member started from. */
  suggestion: string;
  language: string;
  network: Network;
  node: Node;
  text: string;
  textHash: string;
  state: TextReviewState;
  member: Person;
  reviewer: Person | null;
  reason: string | null;
  askedAt: Date;
  decidedAt: Date | null;
  shareId: string | null;
  /** Whether it is the actor's own, so that somebody else decides. */
  own: boolean;
  screening: { id: string; verdict: Verdict; route: boolean; findings: RecordedFinding[] };
}

export interface TextReviewFilter {
  state: 'waiting' | 'decided';
  /** The actor's own; others' are for reviewers. */
  mine: boolean;
  itemId?: string;
  cursor?: string;
  limit: number;
}

type Row = Omit<TextReviewView, 'own' | 'text'> & { at: Date; clearText: string | null; sealedText: string | null };

const SELECT = `
  SELECT r.id, jsonb_build_object('id', r.item_id, 'title', v.title, 'imageId', v.image_id, 'linkUrl', v.link_url,
           'linkTitle', v.link_title) AS item,
         r.version_id AS "versionId", r.caption_id AS "captionId", c.text AS suggestion, c.language, r.network, r.node,
         r.text AS "clearText", r.sealed_text AS "sealedText", r.text_hash AS "textHash", r.state, r.reason, r.asked_at AS "askedAt", r.decided_at AS "decidedAt",
         r.share_id AS "shareId", jsonb_build_object('id', m.id, 'name', m.name) AS member,
         CASE WHEN d.id IS NULL THEN NULL ELSE jsonb_build_object('id', d.id, 'name', d.name) END AS reviewer,
         jsonb_build_object('id', s.id, 'verdict', s.verdict, 'route', s.route, 'findings', s.findings) AS screening,
         coalesce(r.decided_at, r.asked_at) AS at
    FROM text_reviews r
    JOIN content_versions v ON v.organisation_id = r.organisation_id AND v.id = r.version_id
    JOIN captions c ON c.organisation_id = r.organisation_id AND c.id = r.caption_id
    JOIN screenings s ON s.organisation_id = r.organisation_id AND s.id = r.screening_id
    JOIN members m ON m.organisation_id = r.organisation_id AND m.id = r.member_id
    LEFT JOIN members d ON d.organisation_id = r.organisation_id AND d.id = r.reviewer_id
   WHERE r.organisation_id = current_organisation()`;

const ORDER = {
  waiting: { states: ['waiting'], beyond: '>', by: 'r.asked_at, r.id' },
  decided: { states: ['approved', 'declined'], beyond: '<', by: 'r.decided_at DESC, r.id DESC' },
};

@Injectable()
export class TextReviewQueries {
  constructor(
    private readonly database: Database,
    private readonly words: ReadersWords,
    private readonly keptFindings: KeptFindings,
    private readonly texts: OwnTexts,
  ) {}

  /** Waiting: who waits longest first. Decided: the last decision first. @throws DomainError forbidden `not_yours`. */
  async list(actor: Actor, filter: TextReviewFilter): Promise<Page<TextReviewView>> {
    if (!filter.mine && !hasRole(actor, 'reviewer')) {
      throw DomainError.forbidden(say('Only reviewers see the texts of others.'), 'not_yours');
    }
    const after = readPlace(filter.cursor);
    const { states, beyond, by } = ORDER[filter.state];
    return this.database.within(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `${SELECT} AND r.state = ANY($1) AND ($2::uuid IS NULL OR r.member_id = $2) AND ($3::uuid IS NULL OR r.item_id = $3)
            AND ($4::timestamptz IS NULL OR (coalesce(r.decided_at, r.asked_at), r.id) ${beyond} ($4, $5::uuid))
          ORDER BY ${by} LIMIT $6`,
        [
          states,
          filter.mine ? actor.memberId : null,
          filter.itemId ?? null,
          after?.at ?? null,
          after?.id ?? null,
          filter.limit + 1,
        ],
      );
      return toPage(rows, filter.limit, await this.presenter(tx, actor, rows), (row) => [row.at.getTime(), row.id]);
    });
  }

  /** @throws DomainError not_found, also for another's text unless the actor is a reviewer. */
  async get(actor: Actor, id: string): Promise<TextReviewView> {
    return this.database.within(actor, async (tx) => {
      const [row] = await tx.query<Row[]>(`${SELECT} AND r.id = $1`, [id]);
      if (!row || (row.member.id !== actor.memberId && !hasRole(actor, 'reviewer'))) {
        throw DomainError.notFound('text to review');
      }
      return (await this.presenter(tx, actor, [row]))(row);
    });
  }

  /** Its member and those who review read what was found in the words it was found in. */
  private async presenter(tx: Transaction, actor: Actor, rows: Row[]): Promise<(row: Row) => TextReviewView> {
    const words = await this.words.of(tx, actor);
    const kept = await this.keptFindings.opened(
      tx,
      rows.map(({ screening }) => screening),
    );
    const texts = await this.texts.open(
      tx,
      rows.map(({ id, member, clearText, ...row }) => ({ ...row, id, memberId: member.id, text: clearText })),
    );
    const opened = new Map(kept.map((screening) => [screening.id, words.findings(screening.findings)]));
    return ({ at: _at, clearText: _clear, sealedText: _sealed, ...row }) => ({
      ...row,
      ...texts.get(row.id)!,
      own: row.member.id === actor.memberId,
      screening: { ...row.screening, findings: opened.get(row.screening.id) ?? [] },
    });
  }
}
