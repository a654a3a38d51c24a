import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { PlatformModule } from '#libs/platform';
import type { TestDatabase } from '#testing/platform';
import { PeopleModule } from '../src/index.js';

@Module({})
class Room {}

/** The people room, wired as the apps wire it, on a test's database and clock. Close it before the database is dropped. */
export async function openPeopleRoom(test: TestDatabase, clock: Clock): Promise<INestApplicationContext> {
  const imports = [PlatformModule.forRoot(test.configuration, clock), LedgerModule, PeopleModule];
  return NestFactory.createApplicationContext({ module: Room, imports }, { logger: false, abortOnError: false });
}
