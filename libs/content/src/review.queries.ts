import { Injectable } from '@nestjs/common';
import { toPage, type Actor, type Page, readPlace, type Person } from '#libs/kernel';
import { pageMark, type PageMark } from '#libs/page-snapshots';
import { Database } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import type { TopicRecord } from '#libs/topics';
import type { Decision } from './approval.repository.js';
import { isOwn } from './item-access.rules.js';
import { ItemQueries, TOPICS, type ItemDetail } from './item.queries.js';
import { VersionRepository } from './version.repository.js';

export interface ReviewFilter {
  state: 'waiting' | 'decided';
  /** What waits: see `WaitingFor`. */
  itemIds: readonly string[];
  cursor?: string;
  limit: number;
}

export interface ReviewSummary {
  itemId: string;
  versionId: string;
  versionNumber: number;
  title: string;
  author: Person;
  /** Who wrote this version of it. */
  writtenBy: Person;
  sentAt: Date;
  verdict: Verdict | null;
  route: boolean;
  topics: TopicRecord[];
  /** Whether the actor had a hand in it and so may not decide. */
  own: boolean;
  /** Whether it was approved before, and is looked at again since. */
  again: boolean;
  languages: string[];
  /** How the page behind its link stands. */
  page: PageMark | null;
  decision: Decision | null;
  decidedAt: Date | null;
  reviewer: Person | null;
}

export interface Review {
  item: ItemDetail;
  /** To compare with: the version last decided on before this one, by whomever and on whatever condition; else the one before. */
  previous: ItemDetail | null;
  /** What the actor decided last, on a version before this one. */
  yours: FormerDecision | null;
  own: boolean;
}

export interface FormerDecision {
  versionId: string;
  number: number;
  decision: Decision;
  /** On which it was approved. */
  conditions: string | null;
  reason: string | null;
  at: Date;
}

const COLUMNS = `
  i.id AS "itemId", v.id AS "versionId", v.number AS "versionNumber", v.title,
  jsonb_build_object('id', m.id, 'name', m.name) AS author,
  jsonb_build_object('id', h.id, 'name', h.name) AS "writtenBy", v.submitted_at AS "sentAt", v.verdict, v.route,
  ${TOPICS} AS topics, $1 = i.author_id OR $1 IS NOT DISTINCT FROM i.suggested_by OR EXISTS (
    SELECT FROM content_versions w WHERE w.organisation_id = i.organisation_id AND w.item_id = i.id
       AND $1 IN (w.created_by, w.submitted_by)) AS own,
  ARRAY(SELECT DISTINCT c.language FROM captions c
         WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id ORDER BY 1) AS languages,
  ${pageMark('v.id')} AS page`;

/** What waits for reviewers, and what they decided. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly database: Database,
    private readonly items: ItemQueries,
    private readonly versions: VersionRepository,
  ) {}

  /** Waiting: who waits longest first. Decided: the last decision first. */
  async list(actor: Actor, filter: ReviewFilter): Promise<Page<ReviewSummary>> {
    const after = readPlace(filter.cursor);
    const parameters = [actor.memberId, after?.at ?? null, after?.id ?? null, filter.limit + 1];
    const rows = await this.database.within(actor, (tx) =>
      tx.query<(ReviewSummary & { key: string; at: Date })[]>(
        filter.state === 'waiting' ? WAITING : DECIDED,
        filter.state === 'waiting' ? [...parameters, filter.itemIds] : parameters,
      ),
    );
    return toPage(
      rows,
      filter.limit,
      ({ key: _key, at: _at, ...summary }) => summary,
      (row) => [row.at.getTime(), row.key],
    );
  }

  /** @throws DomainError not_found */
  async get(actor: Actor, itemId: string): Promise<Review> {
    return this.database.within(actor, async (tx) => {
      const item = await this.items.detail(tx, actor, itemId);
      const before = [itemId, item.version.number];
      const [previous] = await tx.query<{ id: string }[]>(PREVIOUS, before);
      const [yours] = await tx.query<FormerDecision[]>(YOURS, [...before, actor.memberId]);
      return {
        item,
        previous: previous ? await this.items.detail(tx, actor, itemId, previous.id) : null,
        yours: yours ?? null,
        own: isOwn(actor, { authorId: item.author.id }, await this.versions.handsIn(tx, itemId)),
      };
    });
  }
}

const PREVIOUS = `
  SELECT v.id FROM content_versions v
   WHERE v.organisation_id = current_organisation() AND v.item_id = $1 AND v.number < $2
   ORDER BY EXISTS (SELECT FROM approvals a WHERE a.organisation_id = v.organisation_id AND a.version_id = v.id)
         OR EXISTS (SELECT FROM approval_step_decisions d
                     WHERE d.organisation_id = v.organisation_id AND d.version_id = v.id) DESC,
         v.number DESC LIMIT 1`;

// An approval that lets a version out repeats what its reviewer decided on a step, without the condition.
const YOURS = `
  WITH decided AS (
    SELECT organisation_id, version_id, decision, conditions, reason, at, 2 AS told
      FROM approval_step_decisions WHERE organisation_id = current_organisation() AND member_id = $3
    UNION ALL
    SELECT organisation_id, version_id, decision, NULL, reason, at, 1
      FROM approvals WHERE organisation_id = current_organisation() AND reviewer_id = $3)
  SELECT v.id AS "versionId", v.number, d.decision, d.conditions, d.reason, d.at
    FROM content_versions v JOIN decided d ON d.organisation_id = v.organisation_id AND d.version_id = v.id
   WHERE v.organisation_id = current_organisation() AND v.item_id = $1 AND v.number < $2
   ORDER BY v.number DESC, d.decision = 'approved', d.told DESC, d.at DESC LIMIT 1`;

const WAITING = `
  SELECT ${COLUMNS}, i.state = 'approved' AS again, NULL AS decision, NULL AS "decidedAt", NULL AS reviewer, i.id AS key, i.updated_at AS at
    FROM content_items i
    JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
    JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.author_id
    JOIN members h ON h.organisation_id = v.organisation_id AND h.id = v.created_by
   WHERE i.organisation_id = current_organisation() AND i.id = ANY ($5::uuid[])
     AND ($2::timestamptz IS NULL OR (i.updated_at, i.id) > ($2, $3::uuid))
   ORDER BY i.updated_at, i.id LIMIT $4`;

const DECIDED = `
  SELECT ${COLUMNS}, false AS again, a.decision, a.at AS "decidedAt", jsonb_build_object('id', r.id, 'name', r.name) AS reviewer,
         a.id AS key, a.at
    FROM approvals a
    JOIN content_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
    JOIN content_versions v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
    JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.author_id
    JOIN members h ON h.organisation_id = v.organisation_id AND h.id = v.created_by
    JOIN members r ON r.organisation_id = a.organisation_id AND r.id = a.reviewer_id
   WHERE a.organisation_id = current_organisation()
     AND ($2::timestamptz IS NULL OR (a.at, a.id) < ($2, $3::uuid))
   ORDER BY a.at DESC, a.id DESC LIMIT $4`;
