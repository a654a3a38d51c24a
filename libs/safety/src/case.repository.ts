import { Injectable } from '@nestjs/common';
import { columnsOf, insertUnlessThere, SecretBox, type SealedColumn, type Transaction } from '#libs/platform';
import { DEFAULT_HOURS, SAME_CASE_HOURS } from './case-clock.rules.js';
import type { Criteria } from './criteria.rules.js';
import { SafetyCaseTextEntity } from './safety-case-text.entity.js';
import { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyCase } from './safety-case.js';
import { SafetyNoteEntity } from './safety-note.entity.js';
import { SafetySettingsEntity } from './safety-settings.entity.js';

/** A case as its row holds it. */
export type CaseRow = Omit<SafetyCaseEntity, 'organisationId'>;

/** How many of a member's texts a new one is compared with. */
const MOST_COMPARED = 40;

const caseContext = (id: string) => `case ${id}`;
const noteContext = (id: string) => `note ${id}`;

/** Where the criteria of cases are kept. */
export const SEALED_CRITERIA: SealedColumn = {
  name: 'cases of drug safety',
  table: 'safety_cases',
  key: 'id::text',
  column: 'sealed_criteria',
  context: caseContext,
};

/** Where the notes on cases are kept. */
export const SEALED_NOTES: SealedColumn = {
  name: 'notes of drug safety',
  table: 'safety_notes',
  key: 'id::text',
  column: 'sealed_text',
  context: noteContext,
};

/** Writes cases. What was said and who it was about are health data, so criteria and notes are sealed at rest. */
@Injectable()
export class CaseRepository {
  constructor(private readonly secrets: SecretBox) {}

  toCase({ sealedCriteria, ...row }: CaseRow): SafetyCase {
    return { ...row, criteria: JSON.parse(this.secrets.open(sealedCriteria, caseContext(row.id))) as Criteria };
  }

  async hours(tx: Transaction): Promise<number> {
    const [settings] = await tx.getRepository(SafetySettingsEntity).find();
    return settings?.hoursToReport ?? DEFAULT_HOURS;
  }

  async setHours(tx: Transaction, hours: number): Promise<void> {
    await tx.getRepository(SafetySettingsEntity).upsert({ hoursToReport: hours }, ['organisationId']);
  }

  /** The open case a text belongs to: the same words, or the same member about the same thing, within a day. */
  async findSame(
    tx: Transaction,
    text: { hash: string; reporterId: string | null; subjectId: string | null; at: Date },
  ): Promise<SafetyCase | null> {
    const [row] = await tx.query<CaseRow[]>(
      `SELECT ${columnsOf(tx, SafetyCaseEntity, 'c')} FROM safety_cases c
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
    const cases = tx.getRepository(SafetyCaseEntity);
    // Whoever opens a case holds the lock, so numbers are given out one at a time.
    const number = ((await cases.maximum('number')) ?? 0) + 1;
    await cases.insert({ ...this.toRow(made), number });
    return number;
  }

  async hasText(tx: Transaction, screeningId: string): Promise<boolean> {
    return tx.getRepository(SafetyCaseTextEntity).existsBy({ screeningId });
  }

  async addText(tx: Transaction, caseId: string, screeningId: string, textHash: string, at: Date): Promise<void> {
    await insertUnlessThere(tx, SafetyCaseTextEntity, { caseId, screeningId, textHash, at });
  }

  /** Locks a case for a change. */
  async lock(tx: Transaction, id: string): Promise<SafetyCase | null> {
    const row = await tx
      .getRepository(SafetyCaseEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && this.toCase(row);
  }

  async save(tx: Transaction, changed: SafetyCase): Promise<void> {
    await tx.getRepository(SafetyCaseEntity).update({ id: changed.id }, this.toRow(changed));
  }

  async addNote(
    tx: Transaction,
    { text, ...note }: { id: string; caseId: string; authorId: string; text: string; at: Date },
  ): Promise<void> {
    const sealedText = this.secrets.seal(text, noteContext(note.id));
    await tx.getRepository(SafetyNoteEntity).insert({ ...note, sealedText });
  }

  openNote(id: string, sealed: string): string {
    return this.secrets.open(sealed, noteContext(id));
  }

  private toRow<Case extends Omit<SafetyCase, 'number'>>({ criteria, ...rest }: Case) {
    return { ...rest, sealedCriteria: this.secrets.seal(JSON.stringify(criteria), caseContext(rest.id)) };
  }
}
