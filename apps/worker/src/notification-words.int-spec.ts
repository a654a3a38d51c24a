import { NestFactory } from '@nestjs/core';
import { Kinds, wordedKinds } from '#libs/notifications';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { WorkerModule } from './worker.module.js';

describe('the kinds of notification of all rooms', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('are those that have words', async () => {
    const context = await NestFactory.createApplicationContext(WorkerModule.forRoot(test.configuration), {
      logger: false,
    });
    const kinds = context.get(Kinds).all();
    await context.close();
    expect(kinds.map(({ name }) => name).sort()).toEqual(wordedKinds().sort());
  });
});
