import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, toPage, type Actor, type Page, type Person } from '#libs/kernel';
import { RoutedTexts, type TextOrigin } from '#libs/guidelines';
import { columnsOf, Database, type Transaction } from '#libs/platform';
import { CaseRepository, type CaseRow } from './case.repository.js';
import { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyCase } from './safety-case.js';

export interface ListedCase extends SafetyCase {
  reporter: Person | null;
  assignee: Person | null;
  overdue: boolean;
}

export interface OpenedCase extends ListedCase {
  /** Every text that led here, the oldest first, exactly as it was screened. */
  texts: { screeningId: string; text: string; at: Date; origin: TextOrigin | null }[];
  notes: { id: string; author: Person; text: string; at: Date }[];
}

export interface CaseFilter {
  state: 'waiting' | 'closed';
  assigneeId?: string;
  cursor?: string;
  limit: number;
}

type NamedRow = CaseRow & { reporterName: string | null; assigneeName: string | null };

/** Cases as safety officers read them: by their reporting deadline, so that what is late comes first. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseRepository,
    private readonly routedTexts: RoutedTexts,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, filter: CaseFilter): Promise<Page<ListedCase>> {
    const after = decodeCursor(filter.cursor, 'date', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<NamedRow[]>(
        `${named(tx)} WHERE (c.closed_at IS NULL) = $1 AND ($2::uuid IS NULL OR c.assignee_id = $2)
            AND ($3::timestamptz IS NULL OR (c.due_at, c.id) > ($3, $4::uuid))
          ORDER BY c.due_at, c.id LIMIT $5`,
        [
          filter.state === 'waiting',
          filter.assigneeId ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          filter.limit + 1,
        ],
      ),
    );
    return toPage(
      rows,
      filter.limit,
      (row) => this.listed(row),
      (row) => [row.dueAt.toISOString(), row.id],
    );
  }

  /** Those a case can be given to, by name. */
  async officers(actor: Actor): Promise<Person[]> {
    return this.database.within(actor, (tx) =>
      tx.query<Person[]>(
        `SELECT id, name FROM members
          WHERE organisation_id = current_organisation() AND status = 'active' AND 'safety_officer' = ANY (roles)
          ORDER BY lower(name), id`,
      ),
    );
  }

  async open(actor: Actor, id: string): Promise<OpenedCase> {
    return this.database.within(actor, (tx) => this.read(tx, id));
  }

  /** @throws DomainError not_found when the organisation has no such case. */
  async read(tx: Transaction, id: string): Promise<OpenedCase> {
    const [row] = await tx.query<NamedRow[]>(`${named(tx)} WHERE c.id = $1`, [id]);
    if (!row) throw DomainError.notFound('case');
    const texts = await tx.query<{ screening_id: string; at: Date }[]>(
      'SELECT screening_id, at FROM safety_case_texts WHERE case_id = $1 ORDER BY at, screening_id',
      [id],
    );
    const notes = await tx.query<{ id: string; author_id: string; name: string; sealed_text: string; at: Date }[]>(
      `SELECT n.id, n.author_id, m.name, n.sealed_text, n.at FROM safety_notes n
         JOIN members m ON m.organisation_id = n.organisation_id AND m.id = n.author_id WHERE n.case_id = $1 ORDER BY n.at, n.id`,
      [id],
    );
    const opened: OpenedCase['texts'] = [];
    for (const { screening_id: screeningId, at } of texts) {
      const routed = await this.routedTexts.find(tx, screeningId);
      if (routed) opened.push({ screeningId, at, text: routed.text, origin: routed.origin ?? null });
    }
    return {
      ...this.listed(row),
      texts: opened,
      notes: notes.map((note) => ({
        id: note.id,
        author: { id: note.author_id, name: note.name },
        text: this.cases.openNote(note.id, note.sealed_text),
        at: note.at,
      })),
    };
  }

  private listed(row: NamedRow): ListedCase {
    const { reporterName, assigneeName, ...found } = row;
    const listed = this.cases.toCase(found);
    return {
      ...listed,
      reporter: listed.reporterId ? { id: listed.reporterId, name: reporterName ?? '' } : null,
      assignee: listed.assigneeId ? { id: listed.assigneeId, name: assigneeName ?? '' } : null,
      overdue: listed.closedAt === null && listed.dueAt < this.clock.now(),
    };
  }
}

function named(tx: Transaction): string {
  return `SELECT ${columnsOf(tx, SafetyCaseEntity, 'c')}, r.name AS "reporterName", a.name AS "assigneeName"
    FROM safety_cases c
    LEFT JOIN members r ON r.organisation_id = c.organisation_id AND r.id = c.reporter_id
    LEFT JOIN members a ON a.organisation_id = c.organisation_id AND a.id = c.assignee_id`;
}
