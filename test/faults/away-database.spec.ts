import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import { ROLES } from '#libs/kernel';
import { aShareLink } from '#testing/links';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { readOperations, type Operation } from '../support/api-operations.js';
import { BreakableLine } from '../support/breakable-line.js';
import { Product } from '../support/product.js';
import { sampleBody } from '../support/sample-body.js';
import { sampleText } from '../support/sample-text.js';
import { PERSON, signedIn, type Agent } from '../support/sign-in.js';

/** What whoever waits is told within, with room for a busy machine. */
const PROMPT_MS = 10_000;
const UNKNOWN_ID = '01a2220f-0000-7000-8000-000000000000';

describe('while the database is away', () => {
  let test: TestDatabase;
  let folder: string;
  let line: BreakableLine;
  let product: Product;
  let agent: Agent;
  let links: { code: string }[];
  let operations: { operation: Operation; body: unknown }[];

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-away-'));
    const address = new URL(test.applicationUrl);
    line = await BreakableLine.to(address.hostname, Number(address.port));
    address.hostname = '127.0.0.1';
    address.port = String(line.port);
    product = await Product.start(address.href, folder, { REDIS_URL: '', LOG_LEVEL: 'silent' });
    const { organisationId } = await anOrganisation(test);
    const everybody = await aMember(test, { organisationId, roles: ROLES });
    agent = await signedIn({ url: product.url, test }, everybody);
    links = [await aShareLink(test, { organisationId }), await aShareLink(test, { organisationId })];
    const { body: document } = await agent.get('/api/openapi.json').expect(200);
    operations = readOperations(document)
      .filter(({ path }) => !path.startsWith('/health/live') && path !== '/api/openapi.json')
      .map((operation) => ({
        operation,
        body: operation.body && sampleBody(document, operation.body, () => UNKNOWN_ID, sampleText),
      }));
    await visit(links[0]!).expect(302);
  });
  afterAll(async () => {
    await product.stop();
    await line.cut();
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const visit = ({ code }: { code: string }) => supertest(product.url).get(`/s/${code}`).set(PERSON);
  const clicks = async () => Number((await test.owner<{ n: string }>('SELECT count(*) AS n FROM clicks'))[0]!.n);
  const until = async (true_: () => Promise<boolean>) => {
    while (!(await true_())) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('and frozen, whoever waits is told soon, and a link that is known leads on', async () => {
    line.hold();
    const began = Date.now();
    const answers = await Promise.all([
      agent.get('/api/feed'),
      agent.post('/api/auth/sign-in').send({ email: 'ada@acme.example', password: 'x'.repeat(12) }),
      visit(links[1]!),
      supertest(product.url).get('/health/ready'),
    ]);
    for (const { status, headers } of answers)
      expect([status, Number(headers['retry-after']) > 0]).toEqual([503, true]);
    await supertest(product.url).get('/health/live').expect(200);
    await visit(links[0]!).expect(302);
    expect(Date.now() - began).toBeLessThan(PROMPT_MS);
  });

  it('and answers again, everything goes on, with every click', async () => {
    line.release();
    await until(async () => (await agent.get('/api/feed')).status === 200);
    await visit(links[1]!).expect(302);
    await until(async () => (await clicks()) === 3);
  });

  it('and cut off, every route says so, and when to come again', async () => {
    await line.cut();
    const wrong: string[] = [];
    let away = 0;
    for (const { operation, body } of operations) {
      const request = agent[operation.method](operation.path.replace(/\{\w+\}/g, UNKNOWN_ID)).redirects(0);
      const { status, headers } = await (body ? request.send(body as object) : request);
      if (status === 503) away += 1;
      const told = status === 503 ? Number(headers['retry-after']) > 0 : status < 500;
      if (!told) wrong.push(`${status} ${operation.method} ${operation.path}`);
    }
    expect(wrong).toEqual([]);
    expect(away).toBeGreaterThan(operations.length * 0.9);
    await line.mend();
    await until(async () => (await agent.get('/api/feed')).status === 200);
  });
});
