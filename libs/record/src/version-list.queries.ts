import { Injectable } from '@nestjs/common';
import { SHARED_UNTIL } from '#libs/content';
import { Clock, DomainError, readPlace, toPage, type Actor, type Page, type Person } from '#libs/kernel';
import { Database } from '#libs/platform';
import { versionStanding, type VersionState, type VersionTraces } from './version-state.rules.js';

/** Somebody's approval of a version. */
export interface VersionApproval {
  by: Person;
  /** The step of an approval route as it was called then; null where none asked. */
  step: string | null;
  /** In whose place. */
  deputyFor: Person | null;
  at: Date;
}

/** One version of an item, with who had which part in it. */
export interface VersionOfItem {
  id: string;
  number: number;
  title: string;
  writtenBy: Person;
  writtenAt: Date;
  sentBy: Person | null;
  sentAt: Date | null;
  state: VersionState;
  /** Everybody's, the first first. */
  approvals: VersionApproval[];
  /** Who decided last. */
  decidedBy: Person | null;
  decidedAt: Date | null;
  /** The reviewer's. */
  reason: string | null;
  /** Since when nothing of an approved version is shared any more. */
  until: Date | null;
  publishFrom: Date | null;
  expiresAt: Date | null;
  /** Whether there is a certificate of it. */
  certified: boolean;
}

type Row = Omit<VersionOfItem, 'state' | 'until' | 'certified' | 'approvals'> &
  Omit<VersionTraces, 'submittedAt'> & { given: (Omit<VersionApproval, 'at'> & { at: string })[] };

/** Every version of an item. */
@Injectable()
export class VersionList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. @throws DomainError not_found */
  async of(
    actor: Actor,
    itemId: string,
    { cursor, limit }: { cursor?: string; limit: number },
  ): Promise<Page<VersionOfItem>> {
    const after = readPlace(cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<Row[]>(VERSIONS, [itemId, after?.at ?? null, after?.id ?? null, limit + 1]),
    );
    if (rows.length === 0 && !after) throw DomainError.notFound('content item');
    const now = this.clock.now();
    return toPage(
      rows,
      limit,
      ({ itemState, isNewest, decision, replacedAt, endedAt, given, ...row }) => ({
        ...row,
        approvals: approvalsOf(given, decision === 'approved' ? row : null),
        ...versionStanding(
          { itemState, isNewest, decision, replacedAt, endedAt, submittedAt: row.sentAt, expiresAt: row.expiresAt },
          now,
        ),
        certified: decision === 'approved',
      }),
      (row) => [row.writtenAt.getTime(), row.id],
    );
  }
}

/** Those of steps, and that of whoever let it out where they decided on no step. */
function approvalsOf(
  given: Row['given'],
  out: Pick<VersionOfItem, 'decidedBy' | 'decidedAt'> | null,
): VersionApproval[] {
  const approvals = given.map((each) => ({ ...each, at: new Date(each.at) }));
  const by = out?.decidedBy;
  if (!by || !out.decidedAt || approvals.some((each) => each.by.id === by.id)) return approvals;
  return [...approvals, { by, step: null, deputyFor: null, at: out.decidedAt }];
}

const person = (of: string) =>
  `CASE WHEN ${of}.id IS NOT NULL THEN jsonb_build_object('id', ${of}.id, 'name', ${of}.name) END`;

const VERSIONS = `
  SELECT v.id, v.number, v.title, ${person('w')} AS "writtenBy", v.created_at AS "writtenAt", ${person('s')} AS "sentBy",
         v.submitted_at AS "sentAt", ${person('r')} AS "decidedBy", a.at AS "decidedAt", a.reason, a.decision,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('by', ${person('b')}, 'step', nullif(d.step_name, ''),
                   'deputyFor', ${person('f')}, 'at', d.at) ORDER BY d.at, d.id), '[]')
            FROM approval_step_decisions d
            JOIN members b ON b.organisation_id = d.organisation_id AND b.id = d.member_id
            LEFT JOIN members f ON f.organisation_id = d.organisation_id AND f.id = d.deputy_for
           WHERE d.organisation_id = v.organisation_id AND d.version_id = v.id AND d.decision = 'approved') AS given,
         v.publish_from AS "publishFrom", ${SHARED_UNTIL('v')} AS "expiresAt", i.state AS "itemState",
         i.retired_at AS "endedAt", v.id = i.current_version_id AS "isNewest",
         (SELECT min(b.at) FROM approvals b
            JOIN content_versions l ON l.organisation_id = b.organisation_id AND l.id = b.version_id
           WHERE b.organisation_id = v.organisation_id AND l.item_id = v.item_id AND l.number > v.number
             AND b.decision = 'approved') AS "replacedAt"
    FROM content_versions v
    JOIN content_items i ON i.organisation_id = v.organisation_id AND i.id = v.item_id
    LEFT JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id
    LEFT JOIN members w ON w.organisation_id = v.organisation_id AND w.id = v.created_by
    LEFT JOIN members s ON s.organisation_id = v.organisation_id AND s.id = v.submitted_by
    LEFT JOIN members r ON r.organisation_id = v.organisation_id AND r.id = a.reviewer_id
   WHERE v.organisation_id = current_organisation() AND v.item_id = $1
     AND ($2::timestamptz IS NULL OR (v.created_at, v.id) < ($2, $3::uuid))
   ORDER BY v.created_at DESC, v.id DESC LIMIT $4`;
