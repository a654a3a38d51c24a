import type { Actor } from '#libs/kernel';
import { JobQueue } from '#libs/platform';
import { publishJob } from '#libs/shares';
import type { ApprovedItem } from '#testing/content';
import { queueEngines } from '#testing/platform';
import { createWorker, type Worker } from '../../apps/worker/src/create-worker.js';
import { aFaultStage, type FaultStage, type Process } from './fault-stage.js';

const PATIENCE_MS = 25_000;

describe.each(queueEngines())('the queue on $name', ({ environment }) => {
  let stage: FaultStage;
  let process: Process;
  let queue: JobQueue;
  let organisationId: string;
  let item: ApprovedItem;
  let member: Actor;
  let worker: Worker | undefined;

  beforeAll(async () => {
    stage = await aFaultStage({}, environment);
    process = await stage.aProcess();
    queue = process.context.get(JobQueue);
    await queue.obliterate();
    ({ organisationId, item } = await stage.anOrganisationWithContent());
    member = await process.aConnectedMember(stage.test, organisationId);
  });
  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
  });
  afterAll(() => stage.stop());

  const start = async () => {
    worker = await createWorker(stage.test.configuration, { clock: stage.clock });
    await worker.start();
  };
  const published = async () =>
    Number(
      (await stage.test.owner<{ n: string }>(`SELECT count(*) AS n FROM publications WHERE state = 'published'`))[0]!.n,
    );
  /** Waits for the work, not for the time. */
  const until = async (count: number) => {
    for (const deadline = Date.now() + PATIENCE_MS; (await published()) < count;) {
      if (Date.now() > deadline) throw new Error(`Only ${await published()} of ${count} shares are published.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('wakes a worker for a share as soon as it is made', async () => {
    await start();
    await process.share(member, item, 'At once.');
    await until(1);
    expect(await stage.posts()).toHaveLength(1);
  });

  it('loses everything in it, and every share is published all the same, once', async () => {
    for (let n = 0; n < 12; n += 1) await process.share(member, item, `Share ${n}.`);
    await queue.obliterate();
    expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0 });
    await start();
    await until(13);
    const texts = (await stage.posts()).map((post) => post.text);
    expect(new Set(texts).size).toBe(13);
    expect(texts).toHaveLength(13);
  });

  it('brings fifty jobs for one share, and it is posted once', async () => {
    const shareId = await process.share(member, item, 'Everybody wants this.');
    for (let scheduleVersion = 1; scheduleVersion <= 50; scheduleVersion += 1) {
      await queue.add(publishJob, { organisationId, shareId, scheduleVersion });
    }
    await start();
    await until(14);
    await worker?.stop();
    worker = undefined;
    expect((await stage.posts()).filter((post) => post.text === 'Everybody wants this.')).toHaveLength(1);
  });
});
