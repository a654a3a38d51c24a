import { Module, type Type } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { FakeChannel, theChannels } from '#testing/channels';
import { FixedClock } from '#testing/kernel';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { Remind, RemindersModule } from '../src/index.js';

const HOUR = 3_600_000;

/** Rows that reminders are about, a clock, and what people were told. */
export class ReminderStage {
  private constructor(
    readonly test: TestDatabase,
    readonly room: Room,
    readonly clock: FixedClock,
  ) {}

  /** @param beside rooms whose verbs a spec uses besides. */
  static async open(...beside: Type[]): Promise<ReminderStage> {
    const test = await createTestDatabase();
    @Module({ imports: [RemindersModule, ...beside] })
    class Both {}
    const clock = new FixedClock();
    return new ReminderStage(
      test,
      await openRoom(test, Both, [instead(Clock, clock), theChannels(new FakeChannel())]),
      clock,
    );
  }

  remind(): Promise<number> {
    return this.room.get(Remind).execute();
  }

  hours(hours: number): void {
    this.clock.advance(hours * HOUR);
  }

  /** The moment so many hours from now. */
  in(hours: number): Date {
    return new Date(this.clock.now().getTime() + hours * HOUR);
  }

  /** What was told in an organisation and is not settled, in the order in which it was. */
  async told(organisationId: string) {
    return this.test.owner<{ who: string; about: Record<string, unknown>; cause: string; of: string }>(
      `SELECT member_id AS who, about, cause, subject_id AS of FROM notifications
        WHERE organisation_id = $1 AND done_at IS NULL ORDER BY created_at, id`,
      [organisationId],
    );
  }

  async aCase(
    organisationId: string,
    { hours, assigneeId = null, number = 1 }: { hours: number; assigneeId?: string | null; number?: number },
  ): Promise<string> {
    const id = newId();
    await this.test.owner(
      `INSERT INTO safety_cases (organisation_id, id, number, state, source, confidence, aware_at, due_at, assignee_id,
         sealed_criteria, updated_at)
       VALUES ($1, $2, $3, 'open', 'draft', 'possible', $4, $5, $6, 'sealed', $4)`,
      [organisationId, id, number, this.clock.now(), this.in(hours), assigneeId],
    );
    return id;
  }

  async aSeason(organisationId: string, endsAt: Date, points: Record<string, number>): Promise<string> {
    const id = newId();
    await this.test.owner(
      `INSERT INTO seasons (organisation_id, id, node, name, starts_on, starts_at, ends_at)
       VALUES ($1, $2, 'advocacy', 'Q4 2026', $3::timestamptz - interval '90 days', $3::timestamptz - interval '90 days', $3)`,
      [organisationId, id, endsAt],
    );
    for (const [memberId, scored] of Object.entries(points))
      await this.test.owner(
        'INSERT INTO standings (organisation_id, season_id, member_id, points, shares) VALUES ($1, $2, $3, $4, 1)',
        [organisationId, id, memberId, scored],
      );
    return id;
  }
}
