import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';

export interface WaitingReview {
  itemId: string;
  title: string;
  /** Who suggested it, or wrote or sent any version of it, and so may not decide. */
  handsIn: string[];
}

export interface EndingConnection {
  memberId: string;
  network: string;
  accountName: string;
  expiresAt: Date;
}

export interface OpenCase {
  number: number;
  assigneeId: string | null;
  dueAt: Date;
}

export interface OpenInvitation {
  memberId: string;
  invitedBy: string | null;
  expiresAt: Date;
}

export interface StandingIn {
  memberId: string;
  deputyId: string;
  /** As `2026-11-21`. */
  lastOn: string;
}

export interface ExpiringItem {
  itemId: string;
  title: string;
  authorId: string;
  expiresAt: Date;
  /** What ends then: the time the item is meant for, or the right to its picture. */
  ends: 'item' | 'rights';
}

export interface EndingHold {
  itemId: string;
  title: string;
  /** Its last day, as `2026-11-21`. */
  until: string;
}

/** What a reminder is about, as it stands when people are told; null when there is nothing left to remind of. */
@Injectable()
export class ReminderQueries {
  async withRole(tx: Transaction, role: Role): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM members
        WHERE organisation_id = current_organisation() AND status = 'active' AND $1 = ANY(roles) ORDER BY id`,
      [role],
    );
    return rows.map(({ id }) => id);
  }

  async review(tx: Transaction, versionId: string): Promise<WaitingReview | null> {
    const [row] = await tx.query<WaitingReview[]>(
      `SELECT v.item_id AS "itemId", v.title, ARRAY(SELECT i.author_id
                     UNION SELECT i.suggested_by WHERE i.suggested_by IS NOT NULL
                     UNION SELECT w.created_by FROM content_versions w
                      WHERE w.organisation_id = i.organisation_id AND w.item_id = i.id
                     UNION SELECT w.submitted_by FROM content_versions w
                      WHERE w.organisation_id = i.organisation_id AND w.item_id = i.id AND w.submitted_by IS NOT NULL) AS "handsIn"
         FROM content_versions v
         JOIN content_items i ON i.organisation_id = v.organisation_id AND i.current_version_id = v.id
        WHERE v.organisation_id = current_organisation() AND v.id = $1 AND i.state = 'in_review'`,
      [versionId],
    );
    return row ?? null;
  }

  async connection(tx: Transaction, id: string): Promise<EndingConnection | null> {
    const [row] = await tx.query<EndingConnection[]>(
      `SELECT member_id AS "memberId", network, account_name AS "accountName", expires_at AS "expiresAt"
         FROM connections
        WHERE organisation_id = current_organisation() AND id = $1 AND status = 'active' AND expires_at IS NOT NULL`,
      [id],
    );
    return row ?? null;
  }

  async case(tx: Transaction, id: string): Promise<OpenCase | null> {
    const [row] = await tx.query<OpenCase[]>(
      `SELECT number, assignee_id AS "assigneeId", due_at AS "dueAt" FROM safety_cases
        WHERE organisation_id = current_organisation() AND id = $1 AND closed_at IS NULL`,
      [id],
    );
    return row ?? null;
  }

  async invitation(tx: Transaction, id: string): Promise<OpenInvitation | null> {
    const [row] = await tx.query<OpenInvitation[]>(
      `SELECT i.member_id AS "memberId", i.invited_by AS "invitedBy", i.expires_at AS "expiresAt"
         FROM invitations i JOIN members m ON m.organisation_id = i.organisation_id AND m.id = i.member_id
        WHERE i.organisation_id = current_organisation() AND i.id = $1 AND i.accepted_at IS NULL
          AND i.revoked_at IS NULL AND m.status = 'invited'`,
      [id],
    );
    return row ?? null;
  }

  async season(tx: Transaction, id: string): Promise<{ name: string; endsAt: Date } | null> {
    const [row] = await tx.query<{ name: string; endsAt: Date }[]>(
      `SELECT name, ends_at AS "endsAt" FROM seasons WHERE organisation_id = current_organisation() AND id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** A version that can be shared now, and until when. */
  async expiring(tx: Transaction, versionId: string, now: Date): Promise<ExpiringItem | null> {
    const [row] = await tx.query<ExpiringItem[]>(
      `SELECT v.item_id AS "itemId", v.title, i.author_id AS "authorId", e.expires_at AS "expiresAt",
              CASE WHEN v.expires_at IS NOT DISTINCT FROM e.expires_at THEN 'item' ELSE 'rights' END AS ends
         FROM feed_entries e
         JOIN content_versions v ON v.organisation_id = e.organisation_id AND v.id = e.version_id
         JOIN content_items i ON i.organisation_id = e.organisation_id AND i.id = e.item_id
        WHERE e.organisation_id = current_organisation() AND e.version_id = $1 AND e.expires_at > $2`,
      [versionId, now],
    );
    return row ?? null;
  }

  /** A hold on an item that stands and has an end. */
  async endingHold(tx: Transaction, id: string, now: Date): Promise<EndingHold | null> {
    const [row] = await tx.query<EndingHold[]>(
      `SELECT h.item_id AS "itemId", v.title, h.until::text AS until FROM item_holds h
         JOIN content_items i ON i.organisation_id = h.organisation_id AND i.id = h.item_id
         JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
        WHERE h.organisation_id = current_organisation() AND h.id = $1 AND h.lifted_at IS NULL AND h.ends_at > $2`,
      [id, now],
    );
    return row ?? null;
  }

  /** Who has yet to say what became of what they opened elsewhere and a recall meant. */
  async unanswered(tx: Transaction, recallId: string): Promise<{ title: string; memberIds: string[] }> {
    const rows = await tx.query<{ memberId: string; title: string }[]>(
      `SELECT DISTINCT o.member_id AS "memberId", i.title FROM intents o
         JOIN content_items i ON i.organisation_id = o.organisation_id AND i.id = o.item_id
        WHERE o.organisation_id = current_organisation() AND o.recall_id = $1 AND o.answer IS NULL
        ORDER BY o.member_id`,
      [recallId],
    );
    return { title: rows[0]?.title ?? '', memberIds: rows.map(({ memberId }) => memberId) };
  }

  /** Who stands in for whom at that moment. */
  async deputy(tx: Transaction, id: string, now: Date): Promise<StandingIn | null> {
    const [row] = await tx.query<StandingIn[]>(
      `SELECT member_id AS "memberId", deputy_id AS "deputyId", last_on::text AS "lastOn" FROM deputies
        WHERE organisation_id = current_organisation() AND id = $1 AND ended_at IS NULL
          AND begins_at <= $2 AND ends_at > $2`,
      [id, now],
    );
    return row ?? null;
  }
}
