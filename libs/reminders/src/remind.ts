import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Tell } from '#libs/notifications';
import { Database, type Transaction } from '#libs/platform';
import type { Reminder } from './reminder.js';
import { ReminderRepository, type DueReminder } from './reminder.repository.js';
import { Reminders } from './reminders.js';

/**
 * Reminds people of what is due, in whichever organisation: each stage of something in a transaction of its own, with
 * the note that it is told, so that it is told once however many workers there are and wherever one stops. Where telling
 * waits for an operator after a restore, it is noted and nobody is told: they may have been, before.
 */
@Injectable()
export class Remind {
  private readonly logger = new Logger(Remind.name);

  constructor(
    private readonly database: Database,
    private readonly reminders: Reminders,
    private readonly noted: ReminderRepository,
    private readonly tell: Tell,
    private readonly clock: Clock,
  ) {}

  /**
   * What fails holds up nothing else and is tried again at the next turn.
   * @throws the last failure after everything had its turn. @returns how many notifications came of it.
   */
  async execute(): Promise<number> {
    let told = 0;
    let failure: Error | undefined;
    for (const reminder of this.reminders.all) {
      for (const due of await this.noted.due(reminder, this.clock.now())) {
        try {
          told += await this.remind(reminder, due);
        } catch (error) {
          failure = error as Error;
          this.logger.warn(`${reminder.name} ${due.stage} of ${due.subjectId}: ${failure.message}`);
        }
      }
    }
    if (failure) throw failure;
    return told;
  }

  /** After a restore: what was due by then may have been told since the backup, and is passed over. */
  async passOver(tx: Transaction, organisationId: string): Promise<void> {
    const now = this.clock.now();
    for (const reminder of this.reminders.all)
      for (const due of await this.noted.due(reminder, now))
        if (due.organisationId === organisationId) await this.noted.note(tx, reminder.name, due, now);
  }

  private async remind(reminder: Reminder, due: DueReminder): Promise<number> {
    const now = this.clock.now();
    return this.database.within(due.organisationId, async (tx) => {
      const concerned = await reminder.concernedAt(tx, due.subjectId, due.stage, now);
      if (!concerned || !(await this.noted.note(tx, reminder.name, due, now)) || due.paused) return 0;
      return this.tell.execute(tx, reminder, concerned, { cause: `${due.subjectId}:${due.stage}`, at: due.dueAt });
    });
  }
}
