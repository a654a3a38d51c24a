import { IsString } from 'class-validator';
import { createTestDatabase, queueEngines, type TestDatabase } from '#testing/platform';
import {
  JobQueue,
  JobRunner,
  matchProcessors,
  readConfiguration,
  type JobContract,
  type JobProcessor,
} from './index.js';

class NotePayload {
  @IsString()
  note: string;
}
// Not declared with defineJob: every worker that another file starts would have to know it.
const noteJob: JobContract<NotePayload> = {
  name: 'test.note',
  payload: NotePayload,
  key: ({ note }) => `test.note-${note}`,
  attempts: 2,
};

class NoteProcessor implements JobProcessor<NotePayload> {
  readonly job = noteJob;
  readonly seen: string[] = [];
  private waiting: { count: number; resolve: () => void }[] = [];

  async process({ note }: NotePayload): Promise<void> {
    this.seen.push(note);
    for (const one of this.waiting) if (this.seen.length >= one.count) one.resolve();
    if (note === 'fails once' && this.seen.filter((n) => n === note).length === 1) throw new Error('not yet');
  }

  until(count: number): Promise<void> {
    if (this.seen.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ count, resolve }));
  }
}

describe.each(queueEngines())('the queue on $name', ({ environment }) => {
  let test: TestDatabase;
  let queue: JobQueue;
  let runner: JobRunner;
  let notes: NoteProcessor;

  beforeAll(async () => {
    test = await createTestDatabase(environment);
    queue = new JobQueue(test.configuration);
    await queue.obliterate();
  });
  beforeEach(async () => {
    notes = new NoteProcessor();
    runner = new JobRunner(test.configuration, [notes], []);
  });
  afterEach(() => runner.stop());
  afterAll(async () => {
    await queue.onApplicationShutdown();
    await test.drop();
  });

  it('carries a job to its processor', async () => {
    await runner.start();
    expect(await queue.add(noteJob, { note: 'a' })).toBe(true);
    await notes.until(1);
    expect(notes.seen).toEqual(['a']);
  });

  it('takes two waiting jobs with one key for one, and a later one again', async () => {
    await queue.add(noteJob, { note: 'same' });
    await queue.add(noteJob, { note: 'same' });
    await runner.start();
    await notes.until(1);
    await queue.add(noteJob, { note: 'other' });
    await notes.until(2);
    // A job holds its key until the queue knows that it ended, which is a moment after the processor has.
    while ((await queue.counts()).active) await new Promise((resolve) => setImmediate(resolve));
    await queue.add(noteJob, { note: 'same' });
    await notes.until(3);
    expect(notes.seen).toEqual(['same', 'other', 'same']);
  });

  it('tries a failed job again', async () => {
    await runner.start();
    await queue.add(noteJob, { note: 'fails once' });
    await notes.until(2);
    expect(notes.seen).toEqual(['fails once', 'fails once']);
  });
});

describe('a queue that does not answer', () => {
  it('does not fail or hang who adds to it', async () => {
    const queue = new JobQueue(readConfiguration({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' }));
    expect(await queue.add(noteJob, { note: 'lost' })).toBe(false);
    await queue.onApplicationShutdown();
  });
});

describe('starting a worker', () => {
  it('refuses a job without a processor', () => {
    expect(() => matchProcessors([], [noteJob])).toThrow('test.note has no processor');
  });

  it('refuses a job with two processors', () => {
    expect(() => matchProcessors([new NoteProcessor(), new NoteProcessor()], [noteJob])).toThrow(
      'test.note has two processors',
    );
  });
});
