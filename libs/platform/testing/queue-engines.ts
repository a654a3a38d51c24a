/** The queue engines this run can test: PostgreSQL always, Redis when `REDIS_URL` is set; says so when it is not. */
export function queueEngines(): { name: string; environment: NodeJS.ProcessEnv }[] {
  const redis = process.env.REDIS_URL;
  if (!redis) console.info('REDIS_URL is not set: the tests of the queue on Redis skipped.');
  return [
    { name: 'PostgreSQL', environment: {} },
    ...(redis ? [{ name: 'Redis', environment: { REDIS_URL: redis } }] : []),
  ];
}
