import { bringUpToDate } from '../../apps/launch/built-tree.js';

/** Starts what integration tests run on: a PostgreSQL for each worker, and a browser that is ready to be launched. */
export default async function startEngines({ maxWorkers }) {
  await bringUpToDate();
  const { startPostgres } = await import('../../dist/test/support/start-postgres.js');
  const { unpackBrowser } = await import('../../dist/test/chromium/unpack-browser.js');
  await startPostgres(maxWorkers);
  await unpackBrowser();
}
