import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';

/** An approved item with all that a share of it carries. */
export interface ApprovedItem {
  itemId: string;
  versionId: string;
  certificate: string;
  title: string;
  linkUrl: string;
  topicIds: string[];
  captions: { id: string; language: string; text: string; locked: boolean; disclosure: string | null }[];
}

/** A share that went out, was maybe taken back since, and whose link people followed. */
export interface SampleShare {
  id: string;
  memberId: string;
  teamId: string | null;
  itemId: string;
  versionId: string;
  topicIds: string[];
  captionId: string;
  certificate: string;
  connectionId: string;
  node: string;
  text: string;
  textHash: string;
  screeningId: string;
  ruleSet: string;
  linkId: string;
  linkCode: string;
  linkTarget: string;
  at: Date;
  withdrawnAt: Date | null;
  permalink: string;
}

export interface SampleClick {
  id: string;
  linkId: string;
  at: Date;
  judgement: string;
  reason: string;
  visitor: string | null;
  agent: string;
  referrer: string | null;
}

export interface SampleFigure {
  shareId: string;
  metric: string;
  value: number;
  at: Date;
}

/** What a sample share's post at the network is made of; `figures` are what the network is said to have measured. */
export interface UnpostedShare {
  id: string;
  author: string;
  text: string;
  at: Date;
  linkCode: string;
  title: string;
  figures: Record<string, number>;
}

/**
 * Writes the demo organisation's past into tables of rooms below, which nothing else may do: nobody can sign in at a
 * network, publish and read for ten weeks while an installation starts. Every row it writes has its fact in the
 * ledger, marked as a sample; figures come from those facts by the ordinary followers.
 */
@Injectable()
export class SampleHistoryRepository {
  async currentVersion(tx: Transaction, itemId: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT current_version_id AS id FROM content_items WHERE organisation_id = current_organisation() AND id = $1`,
      [itemId],
    );
    if (!row) throw new Error(`The demo has no item ${itemId}.`);
    return row.id;
  }

  /** What is approved and leads to a page, and who approved it last. */
  async approved(tx: Transaction): Promise<{ itemId: string; versionId: string; reviewerId: string }[]> {
    return tx.query(
      `SELECT DISTINCT ON (v.id) v.item_id AS "itemId", v.id AS "versionId", a.reviewer_id AS "reviewerId"
         FROM content_items i
         JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.approved_version_id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
        WHERE i.organisation_id = current_organisation() AND i.state = 'approved' AND v.link_url IS NOT NULL
        ORDER BY v.id, a.at DESC`,
    );
  }

  async approvedItem(tx: Transaction, itemId: string): Promise<ApprovedItem> {
    const [row] = await tx.query<ApprovedItem[]>(
      `SELECT v.item_id AS "itemId", v.id AS "versionId", a.certificate, v.title, v.link_url AS "linkUrl",
              v.topic_ids AS "topicIds",
              (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'language', c.language, 'text', c.text, 'locked', c.locked,
                                                'disclosure', c.disclosure)
                                ORDER BY c.position)
                 FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id) AS captions
         FROM content_items i
         JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.approved_version_id
         JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id
        WHERE i.organisation_id = current_organisation() AND i.id = $1`,
      [itemId],
    );
    if (!row) throw new Error(`The demo's item ${itemId} was not approved.`);
    return row;
  }

  async shares(tx: Transaction, shares: SampleShare[]): Promise<void> {
    if (shares.length === 0) return;
    const given = JSON.stringify(shares);
    await tx.query(
      `INSERT INTO share_links (organisation_id, id, code, member_id, target_url, created_at, live_at)
       SELECT current_organisation(), s."linkId", s."linkCode", s."memberId", s."linkTarget", s.at, s.at
         FROM jsonb_to_recordset($1::jsonb)
           AS s("linkId" uuid, "linkCode" text, "memberId" uuid, "linkTarget" text, at timestamptz)`,
      [given],
    );
    await tx.query(
      `INSERT INTO shares (organisation_id, id, member_id, team_id, item_id, version_id, caption_id, certificate, network,
         connection_id, node, text, text_hash, screening_id, rule_set, link_id, link_placement, created_at)
       SELECT current_organisation(), s.id, s."memberId", s."teamId", s."itemId", s."versionId", s."captionId", s.certificate,
              'linkedin', s."connectionId", s.node, s.text, s."textHash", s."screeningId", s."ruleSet", s."linkId", 'article', s.at
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, "memberId" uuid, "teamId" uuid, "itemId" uuid, "versionId" uuid,
           "captionId" uuid, certificate text, "connectionId" uuid, node text, text text, "textHash" text,
           "screeningId" uuid, "ruleSet" text, "linkId" uuid, at timestamptz)`,
      [given],
    );
    await tx.query(
      `INSERT INTO publications (organisation_id, share_id, state, planned_at, due_at, attempts, permalink, published_at, updated_at)
       SELECT current_organisation(), s.id, CASE WHEN s."withdrawnAt" IS NULL THEN 'published' ELSE 'withdrawn' END,
              s.at, s.at, 1, s.permalink, s.at, coalesce(s."withdrawnAt", s.at)
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, at timestamptz, "withdrawnAt" timestamptz, permalink text)`,
      [given],
    );
    await tx.query(
      `WITH shared AS (
         INSERT INTO feed_shares (organisation_id, member_id, item_id, shared_at)
         SELECT current_organisation(), s."memberId", s."itemId", s.at
           FROM jsonb_to_recordset($1::jsonb) AS s("memberId" uuid, "itemId" uuid, at timestamptz, "withdrawnAt" timestamptz)
          WHERE s."withdrawnAt" IS NULL
         RETURNING item_id
       )
       UPDATE content_items i SET share_count = i.share_count + n.shares
         FROM (SELECT item_id, count(*) AS shares FROM shared GROUP BY item_id) n
        WHERE i.organisation_id = current_organisation() AND i.id = n.item_id`,
      [given],
    );
  }

  /** Keeps clicks, and counts them as entered: their facts are written beside them. */
  async clicks(tx: Transaction, clicks: SampleClick[]): Promise<void> {
    if (clicks.length === 0) return;
    await tx.query(
      `WITH added AS (
         INSERT INTO clicks (organisation_id, id, link_id, at, judgement, reason, visitor_hash, agent_family, referrer_host)
         SELECT current_organisation(), c.id, c."linkId", c.at, c.judgement, c.reason, decode(c.visitor, 'hex'), c.agent, c.referrer
           FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, "linkId" uuid, at timestamptz, judgement text, reason text,
             visitor text, agent text, referrer text)
         RETURNING link_id, at, judgement
       )
       INSERT INTO click_counts (organisation_id, link_id, day, judgement, counted, in_ledger)
       SELECT o.organisation_id, a.link_id, (a.at AT TIME ZONE o.time_zone)::date, a.judgement, count(*), count(*)
         FROM added a CROSS JOIN organisations o WHERE o.organisation_id = current_organisation()
        GROUP BY 1, 2, 3, 4`,
      [JSON.stringify(clicks)],
    );
  }

  async figures(tx: Transaction, figures: SampleFigure[]): Promise<void> {
    if (figures.length === 0) return;
    await tx.query(
      `INSERT INTO measurements (organisation_id, share_id, metric, provenance, value, source, measured_at)
       SELECT current_organisation(), f."shareId", f.metric, 'measured', f.value, 'sample', f.at
         FROM jsonb_to_recordset($1::jsonb) AS f("shareId" uuid, metric text, value bigint, at timestamptz)`,
      [JSON.stringify(figures)],
    );
  }

  /** Everybody was last here when they last did something. */
  async lastSeen(tx: Transaction): Promise<void> {
    await tx.query(
      `UPDATE members m SET last_seen_at = did.at
         FROM (SELECT actor_id, max(at) AS at FROM ledger_entries
                WHERE organisation_id = current_organisation() GROUP BY actor_id) did
        WHERE m.organisation_id = current_organisation() AND m.id = did.actor_id AND m.last_seen_at IS NULL`,
    );
  }

  /** Those of these addresses who have never connected an account. */
  async neverConnected(tx: Transaction, emails: string[]): Promise<{ id: string; name: string; roles: Role[] }[]> {
    return tx.query(
      `SELECT m.id, m.name, m.roles FROM members m
        WHERE m.organisation_id = current_organisation() AND m.email = ANY($1) AND m.status = 'active'
          AND NOT EXISTS (SELECT FROM ledger_entries e WHERE e.organisation_id = m.organisation_id
                            AND e.kind = 'connection.connected' AND e.actor_id = m.id)
        ORDER BY m.name`,
      [emails],
    );
  }

  /** Sample shares that are out and that no post stands for at the network, the oldest first. */
  async withoutPost(tx: Transaction): Promise<UnpostedShare[]> {
    return tx.query<UnpostedShare[]>(
      `SELECT s.id, m.name AS author, s.text, p.published_at AS at, l.code AS "linkCode", v.title,
              coalesce((SELECT jsonb_object_agg(f.metric, f.value) FROM measurements f
                         WHERE f.organisation_id = s.organisation_id AND f.share_id = s.id
                           AND f.provenance = 'measured' AND f.source = 'sample'), '{}') AS figures
         FROM publications p
         JOIN shares s ON s.organisation_id = p.organisation_id AND s.id = p.share_id
         JOIN members m ON m.organisation_id = s.organisation_id AND m.id = s.member_id
         JOIN share_links l ON l.organisation_id = s.organisation_id AND l.id = s.link_id
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
        WHERE p.organisation_id = current_organisation() AND p.state = 'published' AND p.external_id IS NULL
          AND p.permalink LIKE '%/feed'
        ORDER BY p.published_at, s.id`,
    );
  }

  async posted(tx: Transaction, posts: { shareId: string; externalId: string; permalink: string }[]): Promise<void> {
    await tx.query(
      `UPDATE publications p SET external_id = x."externalId", permalink = x.permalink
         FROM jsonb_to_recordset($1::jsonb) AS x("shareId" uuid, "externalId" text, permalink text)
        WHERE p.organisation_id = current_organisation() AND p.share_id = x."shareId" AND p.external_id IS NULL`,
      [JSON.stringify(posts)],
    );
  }

  /** Whether the demo organisation was made to its end. */
  async finished(tx: Transaction): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM ledger_entries WHERE organisation_id = current_organisation() AND kind = 'demo.seeded' LIMIT 1`,
    );
    return rows.length > 0;
  }
}
