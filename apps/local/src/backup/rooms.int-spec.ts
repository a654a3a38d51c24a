import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Followers } from '#libs/ledger';
import { createTestDatabase } from '#testing/platform';
import { WorkerModule } from '../../../worker/src/worker.module.js';
import { followingRooms } from './rooms.js';

it('knows every follower that the worker runs, so that none is forgotten after a restore', async () => {
  const test = await createTestDatabase();
  const namesOf = async (imports: object[]) => {
    const building = Test.createTestingModule({ imports: imports as never }).overrideProvider(DataSource);
    const opened = await building.useValue(test.source).compile();
    await opened.init();
    const names = opened.get(Followers, { strict: false }).all();
    test.atEnd(() => opened.close());
    return names.map(({ name }) => name).sort();
  };
  const followers = await namesOf(followingRooms(test.configuration));
  expect(followers.length).toBeGreaterThan(0);
  expect(followers).toEqual(await namesOf([WorkerModule.forRoot(test.configuration)]));
  await test.drop();
});
