import { Injectable, Logger } from '@nestjs/common';
import { Database } from './database.js';

/** Work that repeats by itself, apart from who does it. */
export interface ScheduleContract {
  /** `room.what`, such as `shares.sweep`. */
  name: string;
  everyMilliseconds: number;
}

const contracts = new Map<string, ScheduleContract>();

/** Declares work that repeats. @throws Error when the name is taken: a name means one thing. */
export function defineSchedule(contract: ScheduleContract): ScheduleContract {
  if (contracts.has(contract.name)) throw new Error(`Two schedules are called ${contract.name}.`);
  contracts.set(contract.name, contract);
  return contract;
}

/** Every schedule declared by the rooms that are loaded. */
export function definedSchedules(): ScheduleContract[] {
  return [...contracts.values()];
}

/**
 * Schedules stand in the database and run on its clock: no queue can lose them, no worker's clock can move them. Every
 * worker asks again and again what is due, and one of them gets it.
 */
@Injectable()
export class Schedules {
  private readonly logger = new Logger(Schedules.name);

  constructor(private readonly database: Database) {}

  /** Takes those of `names` whose time has come, for the caller alone until their next time comes. */
  async takeDue(schedules: readonly ScheduleContract[]): Promise<string[]> {
    const rows = await this.database.lookUp<{ take_due_schedules: string }>('take_due_schedules($1, $2)', [
      schedules.map(({ name }) => name),
      schedules.map(({ everyMilliseconds }) => everyMilliseconds),
    ]);
    return rows.map((row) => row.take_due_schedules);
  }

  async finish(name: string, error: Error | null): Promise<void> {
    if (error) this.logger.error(`${name} failed: ${error.message}`, error.stack);
    await this.database.lookUp('finish_schedule($1, $2)', [name, error?.message ?? null]);
  }

  /** Those of the rooms loaded here that nobody has begun for three of their periods, with the seconds since. */
  async overdue(): Promise<{ name: string; seconds: number }[]> {
    const rows = await this.database.lookUp<{ name: string; seconds: number }>('schedules_overdue()');
    return rows.filter(({ name }) => contracts.has(name));
  }
}
