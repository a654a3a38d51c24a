import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPacks } from '#libs/packs';
import { compileRuleSet, createScreener, packRuleSet, type Screening } from '#libs/screener';
import { builtPortal } from '../support/built-portal.js';

/** What a worker of a browser has in place of a page: who listens, and what was sent back. */
function pretendWorker() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const sent: { screening: Screening | null }[] = [];
  return {
    ask: (data: unknown) => listeners.forEach((listener) => listener({ data })),
    sent,
    addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
    postMessage: (message: { screening: Screening | null }) => sent.push(message),
  };
}

describe('the screener that browsers are sent', () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'self');
  const worker = pretendWorker();

  beforeAll(async () => {
    const assets = resolve(builtPortal(), 'assets');
    const file = readdirSync(assets).find((name) => /^screener-worker.*\.js$/.test(name));
    Object.defineProperty(globalThis, 'self', { value: worker, configurable: true });
    await import(pathToFileURL(resolve(assets, file as string)).href);
  });
  afterAll(() => {
    if (before) Object.defineProperty(globalThis, 'self', before);
    else Reflect.deleteProperty(globalThis, 'self');
  });

  it('finds in the examples of every rule what the server finds', async () => {
    const packs = readPacks();
    const rules = compileRuleSet(packs, { employer: 'Acme' });
    const server = createScreener(rules);
    worker.ask({ rules: packRuleSet(rules) });
    const texts = packs.flatMap(({ rules: all }) =>
      all.flatMap(({ examples }) => [...examples.fail, ...examples.pass].map(({ text }) => text)),
    );
    expect(texts.length).toBeGreaterThan(1000);
    const unlike: string[] = [];
    for (const text of texts) {
      worker.ask({ id: 1, text, context: {} });
      await new Promise(setImmediate);
      if (JSON.stringify(worker.sent.pop()?.screening) !== JSON.stringify(server.screen(text))) unlike.push(text);
    }
    expect(unlike).toEqual([]);
  });
});
