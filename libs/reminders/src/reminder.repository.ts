import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database, insertUnlessThere, type Transaction } from '#libs/platform';
import { ReminderEntity } from './reminder.entity.js';
import type { Reminder } from './reminder.js';

/** A stage of something whose time has come. */
export interface DueReminder {
  organisationId: string;
  subjectId: string;
  stage: string;
  dueAt: Date;
  /** Whether what its organisation is told waits for an operator. */
  paused: boolean;
}

/** A year: longer than anything is waited for. */
const KEPT_MS = 365 * 86_400_000;

/** What people were reminded of, so that each stage of something is told once. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly database: Database) {}

  /** What is due of a kind in any organisation, what waits longest first. */
  async due(reminder: Reminder, now: Date): Promise<DueReminder[]> {
    const rows = await this.database.lookUp<{
      organisation_id: string;
      subject_id: string;
      stage: string;
      due_at: Date;
      paused: boolean;
    }>(`${reminder.due}($1) ORDER BY due_at, subject_id`, [now]);
    return rows.map((row) => ({
      organisationId: row.organisation_id,
      subjectId: row.subject_id,
      stage: row.stage,
      dueAt: row.due_at,
      paused: row.paused,
    }));
  }

  /** Notes that a stage is told. @returns false when somebody else has, who is waited for. */
  async note(tx: Transaction, kind: string, { subjectId, stage }: DueReminder, at: Date): Promise<boolean> {
    await tx.getRepository(ReminderEntity).delete({ at: LessThan(new Date(at.getTime() - KEPT_MS)) });
    return insertUnlessThere(tx, ReminderEntity, { kind, subjectId, stage, at });
  }
}
