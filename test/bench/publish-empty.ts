import { IsInt } from 'class-validator';
import { defineJob, JobQueue, JobRunner, readConfiguration } from '#libs/platform';

class Nothing {
  @IsInt()
  nth: number;
}

const job = defineJob({ name: 'bench.nothing', payload: Nothing, key: ({ nth }) => `nothing-${nth}`, attempts: 1 });

/** Jobs of the engine that do nothing, from the first that waits to the last that is done. @returns jobs a second. */
export async function emptyJobs(environment: NodeJS.ProcessEnv, count: number): Promise<number> {
  const configuration = readConfiguration({ ...environment, QUEUE_NAME: 'bench_empty', LOG_LEVEL: 'silent' });
  const queue = new JobQueue(configuration);
  let done = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const process = async () => {
    done += 1;
    if (done === count) finish();
  };
  const runner = new JobRunner(configuration, [{ job, process }], [job]);
  try {
    for (let nth = 0; nth < count; nth += 1) await queue.add(job, { nth });
    const began = performance.now();
    await runner.start();
    await finished;
    return count / ((performance.now() - began) / 1_000);
  } finally {
    await runner.stop();
    await queue.onApplicationShutdown();
  }
}
