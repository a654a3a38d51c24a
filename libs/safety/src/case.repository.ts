import { Injectable } from '@nestjs/common';
import { SecretBox, type Transaction } from '#libs/platform';
import type { CaseState } from './case-state.rules.js';
import { DEFAULT_HOURS, SAME_CASE_HOURS } from './case-clock.rules.js';
import type { Criteria } from './criteria.rules.js';
import type { SafetyCase } from './safety-case.js';

export interface CaseRow {
  id: string;
  number: number;
  state: CaseState;
  source: string;
  subject_id: string | null;
  reporter_id: string | null;
  confidence: 'probable' | 'possible';
  aware_at: Date;
  due_at: Date;
  assignee_id: string | null;
  sealed_criteria: string;
  reference: string | null;
  closed_at: Date | null;
  updated_at: Date;
}

export const CASE_COLUMNS = `id, number, state, source, subject_id, reporter_id, confidence, aware_at, due_at, assignee_id, sealed_criteria, reference, closed_at, updated_at`;

/** How many of a member's texts a new one is compared with. */
const MOST_COMPARED = 40;

/** Writes cases. What was said and who it was about are health data, so criteria and notes are sealed at rest. */
@Injectable()
export class CaseRepository {
  constructor(private readonly secrets: SecretBox) {}

  toCase(row: CaseRow): SafetyCase {
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      source: row.source,
      subjectId: row.subject_id,
      reporterId: row.reporter_id,
      confidence: row.confidence,
      awareAt: row.aware_at,
      dueAt: row.due_at,
      assigneeId: row.assignee_id,
      criteria: JSON.parse(this.secrets.open(row.sealed_criteria, `case ${row.id}`)) as Criteria,
      reference: row.reference,
      closedAt: row.closed_at,
      updatedAt: row.updated_at,
    };
  }

  async hours(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ hours_to_report: number }[]>('SELECT hours_to_report FROM safety_settings');
    return row?.hours_to_report ?? DEFAULT_HOURS;
  }

  async setHours(tx: Transaction, hours: number): Promise<void> {
    await tx.query(
      `INSERT INTO safety_settings (organisation_id, hours_to_report) VALUES (current_organisation(), $1)
       ON CONFLICT (organisation_id) DO UPDATE SET hours_to_report = $1`,
      [hours],
    );
  }

  /** The open case a text belongs to: the same words, or the same member about the same thing, within a day. */
  async findSame(
    tx: Transaction,
    text: { hash: string; reporterId: string | null; subjectId: string | null; at: Date },
  ): Promise<SafetyCase | null> {
    const [row] = await tx.query<CaseRow[]>(
      `SELECT ${CASE_COLUMNS} FROM safety_cases c
        WHERE closed_at IS NULL
          AND aware_at BETWEEN $4::timestamptz - make_interval(hours => $5) AND $4::timestamptz + make_interval(hours => $5)
          AND (EXISTS (SELECT FROM safety_case_texts t WHERE t.case_id = c.id AND t.text_hash = $1)
               OR ($3::uuid IS NOT NULL AND reporter_id = $2 AND subject_id = $3))
        ORDER BY aware_at LIMIT 1 FOR UPDATE`,
      [text.hash, text.reporterId, text.subjectId, text.at, SAME_CASE_HOURS],
    );
    return row ? this.toCase(row) : null;
  }

  /** The newest texts of a member's open cases of a day, each with its case and what it was. */
  async recentTextsOf(
    tx: Transaction,
    reporterId: string,
    at: Date,
  ): Promise<{ caseId: string; screeningId: string; kind: string }[]> {
    return tx.query<{ caseId: string; screeningId: string; kind: string }[]>(
      `SELECT t.case_id AS "caseId", t.screening_id AS "screeningId", s.subject_kind AS kind FROM safety_cases c
         JOIN safety_case_texts t ON t.organisation_id = c.organisation_id AND t.case_id = c.id
         JOIN screenings s ON s.organisation_id = t.organisation_id AND s.id = t.screening_id
        WHERE c.reporter_id = $1 AND c.closed_at IS NULL
          AND c.aware_at BETWEEN $2::timestamptz - make_interval(hours => $3) AND $2::timestamptz + make_interval(hours => $3)
        ORDER BY t.at DESC, t.screening_id DESC LIMIT ${MOST_COMPARED}`,
      [reporterId, at, SAME_CASE_HOURS],
    );
  }

  /** Makes whoever opens cases of the organisation do so one after the other, until the transaction ends. */
  async lockNumbers(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('safety_cases ' || current_organisation(), 0))`);
  }

  async insert(tx: Transaction, made: Omit<SafetyCase, 'number'>): Promise<number> {
    // Whoever opens a case holds the lock, so numbers are given out one at a time.
    const [row] = await tx.query<{ number: number }[]>(
      `INSERT INTO safety_cases (organisation_id, id, number, state, source, subject_id, reporter_id, confidence, aware_at, due_at, sealed_criteria, updated_at)
       SELECT current_organisation(), $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $7 FROM safety_cases
       RETURNING number`,
      [
        made.id,
        made.state,
        made.source,
        made.subjectId,
        made.reporterId,
        made.confidence,
        made.awareAt,
        made.dueAt,
        this.seal(made.id, made.criteria),
      ],
    );
    return row!.number;
  }

  async hasText(tx: Transaction, screeningId: string): Promise<boolean> {
    const rows = await tx.query<object[]>('SELECT 1 FROM safety_case_texts WHERE screening_id = $1', [screeningId]);
    return rows.length > 0;
  }

  async addText(tx: Transaction, caseId: string, screeningId: string, hash: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO safety_case_texts (organisation_id, case_id, screening_id, text_hash, at)
       VALUES (current_organisation(), $1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [caseId, screeningId, hash, at],
    );
  }

  /** Locks a case for a change. */
  async lock(tx: Transaction, id: string): Promise<SafetyCase | null> {
    const [row] = await tx.query<CaseRow[]>(`SELECT ${CASE_COLUMNS} FROM safety_cases WHERE id = $1 FOR UPDATE`, [id]);
    return row ? this.toCase(row) : null;
  }

  async save(tx: Transaction, changed: SafetyCase): Promise<void> {
    await tx.query(
      `UPDATE safety_cases SET state = $2, confidence = $3, assignee_id = $4, sealed_criteria = $5, reference = $6, closed_at = $7, updated_at = $8,
              aware_at = $9, due_at = $10
        WHERE id = $1`,
      [
        changed.id,
        changed.state,
        changed.confidence,
        changed.assigneeId,
        this.seal(changed.id, changed.criteria),
        changed.reference,
        changed.closedAt,
        changed.updatedAt,
        changed.awareAt,
        changed.dueAt,
      ],
    );
  }

  async addNote(
    tx: Transaction,
    note: { id: string; caseId: string; authorId: string; text: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO safety_notes (organisation_id, id, case_id, author_id, sealed_text, at) VALUES (current_organisation(), $1, $2, $3, $4, $5)`,
      [note.id, note.caseId, note.authorId, this.secrets.seal(note.text, `note ${note.id}`), note.at],
    );
  }

  openNote(id: string, sealed: string): string {
    return this.secrets.open(sealed, `note ${id}`);
  }

  private seal(id: string, criteria: Criteria): string {
    return this.secrets.seal(JSON.stringify(criteria), `case ${id}`);
  }
}
