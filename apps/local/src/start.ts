import { readConfiguration, type Configuration } from '#libs/platform';
import { banner, type DemoPeople } from './banner.js';
import { prepareDataFolder } from './data-folder.js';
import { startEngines, type Engines } from './engines.js';
import type { Lifetime } from './lifetime.js';
import type { StartOptions } from './options.js';
import { freePort, refuseTakenPort } from './ports.js';
import { Processes, runToEnd, untilReady } from './processes.js';

const program = (path: string) => new URL(`../../${path}`, import.meta.url);

/**
 * Starts everything: database, schema, demo organisation, sandbox network, API with portal, worker. Resolves once all
 * of them answer, and says meanwhile what it is at. @throws Error in one plain sentence.
 */
export async function start(environment: NodeJS.ProcessEnv, options: StartOptions, lifetime: Lifetime): Promise<void> {
  const began = Date.now();
  const configuration = readConfiguration({ DEMO: 'true', ...environment });
  const { host, port, sandboxPort, dataDir } = configuration.values;
  // Without a mail server the sandbox takes the mails, and shows them.
  const mailPort = configuration.values.mailUrl ? null : await freePort();
  const ownSandbox = !configuration.values.linkedinUrl || mailPort !== null;
  const folder = await prepareDataFolder(dataDir, options.reset);
  await refuseTakenPort(port, host, 'PORT');
  if (ownSandbox) await refuseTakenPort(sandboxPort, '127.0.0.1', 'SANDBOX_PORT');

  console.log('Starting the database …');
  const engines = await startEngines(configuration, folder);
  await lifetime.defer(() => engines.stop());
  if (engines.remark) console.log(engines.remark);
  const shared = sharedEnvironment(environment, configuration, engines, folder, mailPort);
  console.log(`Preparing its tables${configuration.values.demo ? ' and the demo organisation' : ''} …`);
  const said = await runToEnd(
    program('local/src/prepare.js'),
    { ...shared, DATABASE_OWNER_URL: engines.ownerUrl },
    lifetime,
  );
  if (lifetime.over) return;

  console.log('Starting the portal, the worker and the sandbox network …');
  const processes = new Processes(
    (name) => void lifetime.end(1, `The ${name} stopped by itself; its last words are above.`),
  );
  await lifetime.defer(() => processes.stop());
  if (ownSandbox)
    processes.start('sandbox', program('sandbox/src/main.js'), { ...shared, SANDBOX_DATA: `${folder}/sandbox` });
  // Room for the short-lived objects of many requests: fewer pauses to clear them away.
  processes.start('api', program('api/src/main.js'), shared, ['--max-semi-space-size=64']);
  const worker = processes.start('worker', program('worker/src/main.js'), shared);
  const api = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  await Promise.all([
    untilReady(`${api}/health/ready`),
    ownSandbox ? openSandbox(sandboxPort, shared, lifetime, said.includes('connect-demo')) : undefined,
    new Promise((resolve) => worker.once('message', resolve)),
  ]);
  processes.keep();
  engines.keep();
  const demo = (await (await fetch(`${api}/api/auth/demo-people`)).json()) as DemoPeople;
  console.log(banner(configuration, demo, (Date.now() - began) / 1000));
}

/** Waits until the sandbox answers, and then connects the demo's people who wait for that, beside the start of the others. */
async function openSandbox(
  sandboxPort: number,
  environment: NodeJS.ProcessEnv,
  lifetime: Lifetime,
  connect: boolean,
): Promise<void> {
  await untilReady(`http://127.0.0.1:${sandboxPort}/health/ready`);
  if (connect) await runToEnd(program('local/src/connect-demo.js'), environment, lifetime);
}

function sharedEnvironment(
  environment: NodeJS.ProcessEnv,
  configuration: Configuration,
  engines: Engines,
  folder: string,
  mailPort: number | null,
): NodeJS.ProcessEnv {
  return {
    DEMO: 'true',
    LOG_LEVEL: 'warn',
    // The sandbox grants every scope, so that the demo measures impressions too.
    ...(configuration.values.linkedinUrl
      ? {}
      : { LINKEDIN_SCOPES: `${configuration.values.linkedinScopes} r_member_postAnalytics` }),
    ...environment,
    DATABASE_URL: engines.databaseUrl,
    DATA_DIR: folder,
    SANDBOX_PUBLIC_URL: configuration.sandboxUrl,
    ...(mailPort === null ? {} : { SANDBOX_MAIL_PORT: String(mailPort), MAIL_URL: `smtp://127.0.0.1:${mailPort}` }),
  };
}
