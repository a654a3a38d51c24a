import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Page, type Person, readPlace, searchPatterns, toPage } from '#libs/kernel';
import { KeptFindings, type KeptResult } from '#libs/guidelines';
import { pageMark, type PageMark } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import type { TopicRecord } from '#libs/topics';
import type { CaptionRecord, VersionRecord } from './draft.js';
import type { HistoryState, ItemState } from './item-state.rules.js';
import { VersionRepository } from './version.repository.js';

export interface ItemFilter {
  search?: string;
  state?: ItemState;
  topicId?: string;
  authorId?: string;
  cursor?: string;
  limit: number;
}

export interface ItemSummary {
  id: string;
  title: string;
  state: ItemState;
  topics: TopicRecord[];
  author: Person;
  versionNumber: number;
  updatedAt: Date;
  publishedAt: Date | null;
  publishFrom: Date | null;
  expiresAt: Date | null;
  verdict: Verdict | null;
  shareCount: number;
  imageId: string | null;
  languages: string[];
  /** How the page behind its link stands: of what is approved, before that of what is not. */
  page: PageMark | null;
}

/** One step of an item's life; `reason` is the reviewer's or the retirer's. */
export interface HistoryStep {
  versionId: string;
  number: number;
  state: HistoryState;
  at: Date;
  by: Person | null;
  reason: string | null;
}

/** An item with one of its versions, as its author and its reviewers see it. */
export interface ItemDetail {
  id: string;
  state: ItemState;
  author: Person;
  shareCount: number;
  version: Omit<VersionRecord, 'captions'> & { certificate: string | null };
  topics: TopicRecord[];
  captions: (CaptionRecord & { screening: KeptResult | null })[];
  /** Of the title, the summary and the link's title together. */
  screening: KeptResult | null;
  approvedVersion: { id: string; number: number; certificate: string; approvedAt: Date } | null;
  review: {
    sentAt: Date;
    decidedAt: Date | null;
    decision: 'approved' | 'sent_back' | 'rejected' | null;
    reason: string | null;
    reviewer: Person | null;
  } | null;
  history: HistoryStep[];
}

/** The topics of version `v`, as JSON. */
export const TOPICS = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'slug', p.slug, 'colour', p.colour) ORDER BY p.name)
  FROM topics p WHERE p.organisation_id = current_organisation() AND p.id = ANY (v.topic_ids)), '[]')`;

/** The library as authors and reviewers see it. */
@Injectable()
export class ItemQueries {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionRepository,
    private readonly keptFindings: KeptFindings,
  ) {}

  /** The last changed first. */
  async list(actor: Actor, filter: ItemFilter): Promise<Page<ItemSummary>> {
    const after = readPlace(filter.cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<ItemSummary[]>(
        `SELECT i.id, i.title, i.state, ${TOPICS} AS topics, jsonb_build_object('id', m.id, 'name', m.name) AS author,
                v.number AS "versionNumber", i.updated_at AS "updatedAt", i.published_at AS "publishedAt",
                v.publish_from AS "publishFrom", v.expires_at AS "expiresAt", v.verdict, i.share_count AS "shareCount", v.image_id AS "imageId",
                ARRAY(SELECT c.language FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id
                       GROUP BY c.language ORDER BY min(c.position)) AS languages,
                coalesce(${pageMark('i.approved_version_id')}, ${pageMark('v.id')}) AS page
           FROM content_items i
           JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
           JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.author_id
          WHERE i.organisation_id = current_organisation()
            AND ($1::text IS NULL OR i.state = $1) AND ($2::uuid IS NULL OR i.author_id = $2)
            AND ($3::uuid IS NULL OR $3 = ANY (v.topic_ids))
            AND ($4::text[] IS NULL OR i.id IN (SELECT * FROM found_by_search('item', $4)))
            AND ($5::timestamptz IS NULL OR (i.updated_at, i.id) < ($5, $6::uuid))
          ORDER BY i.updated_at DESC, i.id DESC LIMIT $7`,
        [
          filter.state ?? null,
          filter.authorId ?? null,
          filter.topicId ?? null,
          searchPatterns(filter.search),
          after?.at ?? null,
          after?.id ?? null,
          filter.limit + 1,
        ],
      ),
    );
    return toPage(
      rows,
      filter.limit,
      (row) => row,
      (row) => [row.updatedAt.getTime(), row.id],
    );
  }

  /** The item with its newest version. @throws DomainError not_found */
  async get(actor: Actor, itemId: string, versionId?: string): Promise<ItemDetail> {
    return this.database.within(actor, (tx) => this.detail(tx, actor, itemId, versionId));
  }

  /** The same inside a transaction, with the version named, or the newest. */
  async detail(tx: Transaction, actor: Actor, itemId: string, versionId?: string): Promise<ItemDetail> {
    const [item] = await tx.query<
      (Pick<ItemDetail, 'id' | 'state' | 'author' | 'shareCount'> & { currentVersionId: string })[]
    >(
      `SELECT i.id, i.state, i.share_count AS "shareCount", i.current_version_id AS "currentVersionId",
              jsonb_build_object('id', m.id, 'name', m.name) AS author
         FROM content_items i JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.author_id
        WHERE i.organisation_id = current_organisation() AND i.id = $1`,
      [itemId],
    );
    if (!item) throw DomainError.notFound('content item');
    const { currentVersionId, ...shown } = item;
    const { captions, ...version } = await this.versions.get(tx, versionId ?? currentVersionId);
    if (version.itemId !== itemId) throw DomainError.notFound('version');
    const findings = await this.keptFindings.of(tx, actor, [
      version.screeningId,
      ...captions.map((caption) => caption.screeningId),
    ]);
    const decisions = await this.decisions(tx, itemId);
    const decided = decisions.find((decision) => decision.versionId === version.id);
    const approved = decisions.find((decision) => decision.isCurrent);
    return {
      ...shown,
      version: { ...version, certificate: decided?.certificate ?? null },
      topics: await this.topicsOf(tx, version.topicIds),
      captions: captions.map((caption) => ({ ...caption, screening: findings.get(caption.screeningId) ?? null })),
      screening: findings.get(version.screeningId) ?? null,
      approvedVersion: approved
        ? {
            id: approved.versionId,
            number: approved.number,
            certificate: approved.certificate as string,
            approvedAt: approved.at,
          }
        : null,
      review: version.submittedAt && {
        sentAt: version.submittedAt,
        decidedAt: decided?.at ?? null,
        decision: decided?.decision ?? null,
        reason: decided?.reason ?? null,
        reviewer: decided?.reviewer ?? null,
      },
      history: await this.history(tx, itemId),
    };
  }

  private async topicsOf(tx: Transaction, ids: string[]): Promise<TopicRecord[]> {
    return tx.query<TopicRecord[]>(
      `SELECT id, name, slug, colour FROM topics
        WHERE organisation_id = current_organisation() AND id = ANY ($1::uuid[]) ORDER BY name, id`,
      [ids],
    );
  }

  /** Decisions about any version of the item, the newest first; `isCurrent` marks the one that is for sharing. */
  private async decisions(tx: Transaction, itemId: string) {
    return tx.query<
      {
        versionId: string;
        number: number;
        decision: 'approved' | 'sent_back' | 'rejected';
        reason: string | null;
        certificate: string | null;
        at: Date;
        reviewer: Person;
        isCurrent: boolean;
      }[]
    >(
      `SELECT a.version_id AS "versionId", v.number, a.decision, a.reason, a.certificate, a.at,
              jsonb_build_object('id', m.id, 'name', m.name) AS reviewer,
              i.approved_version_id IS NOT DISTINCT FROM a.version_id AND i.state NOT IN ('retired', 'recalled') AS "isCurrent"
         FROM approvals a
         JOIN content_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
         JOIN content_versions v ON v.organisation_id = a.organisation_id AND v.id = a.version_id
         JOIN members m ON m.organisation_id = a.organisation_id AND m.id = a.reviewer_id
        WHERE a.organisation_id = current_organisation() AND a.item_id = $1 ORDER BY v.number DESC`,
      [itemId],
    );
  }

  /** Every step of the item's life, the first one first. */
  private async history(tx: Transaction, itemId: string): Promise<HistoryStep[]> {
    return tx.query<HistoryStep[]>(
      `SELECT s.version_id AS "versionId", v.number, s.state, s.at, s.reason,
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS by
         FROM (
           SELECT id AS version_id, 'draft' AS state, created_at AS at, created_by AS by, NULL AS reason, 1 AS step
             FROM content_versions WHERE organisation_id = current_organisation() AND item_id = $1
           UNION ALL
           SELECT id, 'in_review', submitted_at, submitted_by, NULL, 2
             FROM content_versions WHERE organisation_id = current_organisation() AND item_id = $1 AND submitted_at IS NOT NULL
           UNION ALL
           SELECT version_id, decision, at, reviewer_id, reason, 3
             FROM approvals WHERE organisation_id = current_organisation() AND item_id = $1
           UNION ALL
           SELECT current_version_id, state, retired_at, retired_by, retire_reason, 4
             FROM content_items WHERE organisation_id = current_organisation() AND id = $1 AND retired_at IS NOT NULL
         ) s
         JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = s.version_id
         LEFT JOIN members m ON m.organisation_id = current_organisation() AND m.id = s.by
        ORDER BY s.at, v.number, s.step`,
      [itemId],
    );
  }
}
