import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { Product } from '../support/product.js';
import { RawClient } from '../support/raw-client.js';

/** Docker kills after ten seconds what was asked to stop. */
const GRACE_MS = 10_000;

describe('an API of whose requests many are half sent', () => {
  let test: TestDatabase;
  let folder: string;
  let product: Product;

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-half-sent-'));
    product = await Product.start(test.configuration.databaseUrl, folder);
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers everybody else, and ends in time', async () => {
    const port = Number(new URL(product.url).port);
    const body =
      'POST /api/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{';
    const clients = await Promise.all(Array.from({ length: 300 }, () => RawClient.open(port)));
    for (const [nth, client] of clients.entries()) client.send(['', 'GET / HTTP/1.1\r\n', body][nth % 3]!);
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
    const began = Date.now();
    await product.stop();
    expect(Date.now() - began).toBeLessThan(GRACE_MS);
    await Promise.all(clients.map((client) => client.end()));
  });
});
