import { Injectable } from '@nestjs/common';
import type { ArchivedCertificate } from '#libs/chain';
import { certificateForms, VersionRepository } from '#libs/content';
import { comparedText } from '#libs/page-snapshots';
import { textHash, type Transaction } from '#libs/platform';
import { AT_NETWORK, moment } from './at-network.queries.js';
import type { ConditionMet } from './certificate-sheet.js';
import type {
  Answered,
  RecordedIntent,
  RecordedPage,
  RecordedPicture,
  RecordedShare,
  RecordedVersion,
} from './item-record.js';

interface ApprovedRow {
  id: string;
  number: number;
  by: string;
  at: Date;
  sentBy: string | null;
  sentAt: Date | null;
  /** Of its approval; null of one that has none. */
  content: string | null;
  media: string | null;
}

/** Everything that is stored of one item, for its record. Each reads in the caller's transaction. */
@Injectable()
export class RecordQueries {
  constructor(private readonly versions: VersionRepository) {}

  /** Ids of whatever the ledger may tell of that is the item's: itself, versions, comments, shares, recalls, what was opened elsewhere, members' own texts. */
  async subjects(tx: Transaction, itemId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT $1::uuid AS id
       UNION SELECT id FROM content_versions WHERE organisation_id = current_organisation() AND item_id = $1
       UNION SELECT id FROM comments WHERE organisation_id = current_organisation() AND item_id = $1
       UNION SELECT id FROM shares WHERE organisation_id = current_organisation() AND item_id = $1
       UNION SELECT id FROM intents WHERE organisation_id = current_organisation() AND item_id = $1
       UNION SELECT id FROM recalls WHERE organisation_id = current_organisation() AND item_id = $1
       UNION SELECT id FROM text_reviews WHERE organisation_id = current_organisation() AND item_id = $1`,
      [itemId],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns its title; null when there is none of that id. */
  async title(tx: Transaction, itemId: string): Promise<string | null> {
    const [row] = await tx.query<{ title: string }[]>(
      'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [itemId],
    );
    return row?.title ?? null;
  }

  /** How the conditions that a version was approved on were seen to, those first that were first. */
  async conditionsMet(tx: Transaction, versionId: string): Promise<ConditionMet[]> {
    return tx.query(
      `SELECT d.member_id AS "memberId", d.conditions, w.name AS by, m.note, m.at
         FROM approval_conditions_met m
         JOIN approval_step_decisions d ON d.organisation_id = m.organisation_id AND d.id = m.decision_id
         JOIN members w ON w.organisation_id = m.organisation_id AND w.id = m.confirmed_by
        WHERE m.organisation_id = current_organisation() AND m.version_id = $1 ORDER BY m.at, m.decision_id`,
      [versionId],
    );
  }

  /** In their order, with what a certificate covers of each that was approved, worked out from what is stored. */
  async versionsOf(tx: Transaction, itemId: string): Promise<RecordedVersion[]> {
    const rows = await tx.query<ApprovedRow[]>(
      `SELECT v.id, v.number, v.created_by AS by, v.created_at AS at, v.submitted_by AS "sentBy",
              v.submitted_at AS "sentAt", a.certificate AS content,
              (SELECT m.sha256 FROM media m WHERE m.organisation_id = v.organisation_id AND m.id = v.image_id) AS media
         FROM content_versions v
         LEFT JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
        WHERE v.organisation_id = current_organisation() AND v.item_id = $1 ORDER BY v.number`,
      [itemId],
    );
    const ids = rows.map(({ id }) => id);
    const versions = new Map((await this.versions.many(tx, ids)).map((version) => [version.id, version]));
    return rows.map(({ id, number, by, at, sentBy, sentAt, content, media }) => {
      const forms = certificateForms(versions.get(id)!, media);
      const form = forms.find((one) => textHash(one) === content) ?? forms[0]!;
      const covers = JSON.parse(form) as RecordedVersion['covers'];
      return {
        ...{ id, number, writtenBy: by, writtenAt: at.toISOString() },
        ...{ sentBy, sentAt: sentAt && sentAt.toISOString(), approved: content !== null, covers },
      };
    });
  }

  /** Each of its versions' pictures once. */
  async pictures(tx: Transaction, itemId: string): Promise<RecordedPicture[]> {
    return tx.query(
      `SELECT DISTINCT ON (m.sha256) m.id, m.sha256, m.type
         FROM content_versions v JOIN media m ON m.organisation_id = v.organisation_id AND m.id = v.image_id
        WHERE v.organisation_id = current_organisation() AND v.item_id = $1 ORDER BY m.sha256, m.id`,
      [itemId],
    );
  }

  /** Every decision that was taken, on a step of a route or without one, in order. */
  async answers(tx: Transaction, itemId: string): Promise<Answered[]> {
    const rows = await tx.query<(Omit<Answered, 'at'> & { at: Date })[]>(
      `SELECT version_id AS "versionId", reviewer_id AS by, NULL AS "deputyFor", NULL AS route, NULL AS step, decision,
              NULL AS conditions, NULL AS met, reason, at
         FROM approvals WHERE organisation_id = current_organisation() AND item_id = $1
       UNION ALL
       SELECT d.version_id, d.member_id, d.deputy_for,
              CASE WHEN d.route_id IS NOT NULL THEN jsonb_build_object('id', d.route_id, 'name', r.name) END,
              d.step_name, d.decision, d.conditions,
              CASE WHEN m.decision_id IS NOT NULL
                   THEN jsonb_build_object('by', m.confirmed_by, 'note', m.note, 'at', ${moment('m.at')}) END,
              d.reason, d.at
         FROM approval_step_decisions d
         LEFT JOIN approval_routes r ON r.organisation_id = d.organisation_id AND r.id = d.route_id
         LEFT JOIN approval_conditions_met m ON m.organisation_id = d.organisation_id AND m.decision_id = d.id
        WHERE d.organisation_id = current_organisation() AND d.item_id = $1
       ORDER BY at`,
      [itemId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** As they were signed, in the order in which they were issued. */
  async certificates(tx: Transaction, itemId: string): Promise<ArchivedCertificate[]> {
    return tx.query(
      `SELECT body, signature FROM certificates
        WHERE organisation_id = current_organisation() AND item_id = $1 ORDER BY issued_at, id`,
      [itemId],
    );
  }

  /** Each page behind a link that could be read, by the hash of its text as it is compared. */
  async pages(tx: Transaction, itemId: string): Promise<RecordedPage[]> {
    const rows = await tx.query<(Omit<RecordedPage, 'compared' | 'seenAt'> & { text: string; at: Date })[]>(
      `SELECT DISTINCT ON (sha256) sha256 AS hash, version_id AS "versionId", address, title, description,
              main_text AS text, fetched_at AS at
         FROM page_snapshots
        WHERE organisation_id = current_organisation() AND item_id = $1 AND sha256 IS NOT NULL AND main_text IS NOT NULL
        ORDER BY sha256, fetched_at`,
      [itemId],
    );
    return rows.map(({ text, at, ...page }) => {
      const compared = comparedText(text);
      // Of a very long page only the beginning is kept, which does not come to its hash.
      return { ...page, seenAt: at.toISOString(), compared: textHash(compared) === page.hash ? compared : null };
    });
  }

  /** One of its shares, with what became of it; null when the item has no such share. */
  async share(tx: Transaction, itemId: string, shareId: string): Promise<RecordedShare | null> {
    const [share] = await this.sharesWhere(tx, 's.id = $2', [itemId, shareId, 1]);
    return share ?? null;
  }

  /** Shares after one id, by id, with what became of each. */
  async shares(tx: Transaction, itemId: string, after: string | null, most: number): Promise<RecordedShare[]> {
    return this.sharesWhere(tx, '($2::uuid IS NULL OR s.id > $2)', [itemId, after, most]);
  }

  private async sharesWhere(tx: Transaction, which: string, parameters: unknown[]): Promise<RecordedShare[]> {
    return tx.query(
      `SELECT s.id, s.member_id AS "memberId", m.name AS member, s.network, s.node, s.version_id AS "versionId", s.text,
              v.number AS "versionNumber", s.certificate,
              (SELECT ${moment('max(c.issued_at)')} FROM certificates c
                WHERE c.organisation_id = s.organisation_id AND c.kind = 'version' AND c.subject_id = s.version_id
                  AND c.issued_at <= s.created_at) AS "certifiedAt",
              (SELECT jsonb_build_object('by', jsonb_build_object('id', w.reviewer_id, 'name', d.name), 'at', ${moment('w.decided_at')})
                 FROM text_reviews w
                 LEFT JOIN members d ON d.organisation_id = w.organisation_id AND d.id = w.reviewer_id
                WHERE w.organisation_id = s.organisation_id AND w.member_id = s.member_id AND w.item_id = s.item_id
                  AND w.share_id = s.id AND w.state = 'approved' ORDER BY w.decided_at DESC LIMIT 1) AS wording,
              ${moment('s.created_at')} AS "createdAt", ${moment('p.published_at')} AS "publishedAt",
              ${moment('p.planned_at')} AS "plannedAt",
              CASE WHEN p.state IN ('withdrawn', 'failed') THEN ${moment('p.updated_at')} END AS "endedAt",
              p.state, p.code AS why, p.external_id AS "externalId", p.permalink,
              l.code AS link,
              (SELECT coalesce(sum(c.counted), 0)::integer FROM click_counts c
                WHERE c.organisation_id = s.organisation_id AND c.link_id = s.link_id AND c.judgement = 'human') AS clicks,
              ${AT_NETWORK} AS "atNetwork"
         FROM shares s
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
         JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
         LEFT JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
         LEFT JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
         LEFT JOIN post_checks k ON k.organisation_id = s.organisation_id AND k.share_id = s.id
         LEFT JOIN members b ON b.organisation_id = k.organisation_id AND b.id = k.seen_by
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND ${which}
        ORDER BY s.id LIMIT $3`,
      parameters,
    );
  }

  /** What members opened of it elsewhere, in that order. */
  async opened(tx: Transaction, itemId: string): Promise<RecordedIntent[]> {
    return tx.query(
      `SELECT o.id, o.place, o.member_id AS "memberId", m.name AS member, o.version_id AS "versionId",
              o.text, o.text_hash AS "textHash", l.code AS link, o.answer,
              ${moment('o.opened_at')} AS "openedAt",
              (SELECT coalesce(sum(c.counted), 0)::integer FROM click_counts c
                WHERE c.organisation_id = o.organisation_id AND c.link_id = o.link_id AND c.judgement = 'human') AS clicks
         FROM intents o
         LEFT JOIN members m ON m.organisation_id = o.organisation_id AND m.id = o.member_id
         LEFT JOIN share_links l ON l.organisation_id = o.organisation_id AND l.id = o.link_id
        WHERE o.organisation_id = current_organisation() AND o.item_id = $1 ORDER BY o.opened_at, o.id`,
      [itemId],
    );
  }

  /** How many shares stand how, by network and state, and of what was withdrawn, whether it was out before. */
  async standings(tx: Transaction, itemId: string): Promise<{ network: string; state: string; count: number }[]> {
    return tx.query(
      `SELECT s.network, CASE WHEN p.state = 'withdrawn' AND p.published_at IS NULL THEN 'called_off' ELSE p.state END AS state,
              count(*)::integer AS count
         FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
      [itemId],
    );
  }
}
