import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envToCfg, envToSecrets, PDS } from '@atproto/pds';
import { Database, PlcServer } from '@did-plc/server';

/** Bluesky's reference server, with the directory that its accounts are named in. Says where it is, and ends with its input. */
const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-pds-'));
const [plcPort, pdsPort, viewPort] = [await freePort(), await freePort(), await freePort()];
const plc = PlcServer.create({ db: Database.mock(), port: plcPort });
await plc.start();
const environment = {
  devMode: true,
  port: pdsPort,
  hostname: 'localhost',
  dataDirectory: folder,
  blobstoreDiskLocation: join(folder, 'blobs'),
  didPlcUrl: `http://localhost:${plcPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  trustedOAuthClients: [],
  handleBackupNameservers: [],
  crawlers: [],
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  jwtSecret: randomBytes(16).toString('hex'),
  adminPassword: randomBytes(16).toString('hex'),
  dpopSecret: randomBytes(32).toString('hex'),
  // Nobody listens there: what the view shows is no part of this.
  bskyAppViewUrl: `http://localhost:${viewPort}`,
  bskyAppViewDid: `did:web:localhost%3A${viewPort}`,
  logEnabled: false,
};
const pds = await PDS.create(envToCfg(environment), envToSecrets(environment));
await pds.start();
process.stdout.write(`${JSON.stringify({ url: `http://localhost:${pdsPort}` })}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
await pds.destroy();
await plc.destroy();
await rm(folder, { recursive: true, force: true });
process.exit(0);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
