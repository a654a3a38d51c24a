import type { Abstract, LoggerService, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { LedgerModule } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { Database, PlatformModule } from '../src/index.js';
import type { TestDatabase } from './test-database.js';

const SILENT: LoggerService = { log: () => undefined, warn: () => undefined, error: () => undefined };

type ClassOf<T> = Type<T> | Abstract<T>;

/** What stands in for a provider in a test: the public face of its class. */
export interface StandIn {
  for: ClassOf<unknown>;
  use: unknown;
}

export function instead<T>(of: ClassOf<T>, use: Pick<T, keyof T>): StandIn {
  return { for: of, use };
}

/** A room of the product on a test's database, with all that it stands on. */
export interface Room {
  /** Any provider of the room or of a room below it, also one that its door does not show. */
  get<T>(type: ClassOf<T>): T;
}

/**
 * Opens a room, wired as the apps wire it but for the stand-ins, on a test's database; it closes with that. The clock
 * stands still unless another one stands in.
 */
export async function openRoom(test: TestDatabase, room: Type, standIns: StandIn[] = []): Promise<Room> {
  const imports = [PlatformModule.forRoot(test.configuration, new FixedClock()), LedgerModule, room];
  const building = Test.createTestingModule({ imports })
    .setLogger(SILENT)
    .overrideProvider(DataSource)
    .useValue(test.source)
    .overrideProvider(Database)
    .useValue(test.database);
  for (const standIn of standIns) building.overrideProvider(standIn.for).useValue(standIn.use);
  const opened = await building.compile();
  await opened.init();
  test.atEnd(() => opened.close());
  return { get: (type) => opened.get(type, { strict: false }) };
}
