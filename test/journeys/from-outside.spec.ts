import { hash } from '@node-rs/argon2';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aMember, anOrganisation } from '#testing/people';
import { bringContent } from '../../apps/tour/src/bring-content.js';
import type { Cast } from '../../apps/tour/src/cast.js';
import type { TourOptions } from '../../apps/tour/src/options.js';
import { done, signIn, type Session } from '../../apps/tour/src/session.js';
import { startConstellation, type Constellation } from '../support/constellation.js';

const FOLDER = '../shared/data/from-outside';
const PASSWORD = 'seven quiet herons';
/** What nobody sees in an address or a name. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u00a0]/u;
/** What no reader of a text that arrived whole sees. */
const UNREAD = /\ufffd|&(?:[a-z]+|#\d+|#x[\da-f]+);|<\/?(?:p|br|div|span)\b|Ã.|[\u0080-\u009f]/i;

const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const feeds = names.filter((name) => /^feed-/.test(name));
const people = names.filter((name) => /^people-.*\.csv$/.test(name));
const posts = names.filter((name) => /^posts-.*\.(csv|txt)$/.test(name));

describe('feeds and lists from outside', () => {
  let all: Constellation;
  let author: Session;

  beforeAll(async () => {
    all = await startConstellation();
  });
  afterAll(() => all.stop());
  // Each file comes to a library of its own.
  beforeEach(async () => {
    const { organisationId } = await anOrganisation(all.test, { jurisdictions: ['UK'] });
    const email = `author@${organisationId}.example`;
    await aMember(all.test, { organisationId, email, roles: ['author', 'admin'], passwordHash: await hash(PASSWORD) });
    author = await signIn(all.url, email, PASSWORD);
  });

  const bring = async (source: Partial<TourOptions>) => {
    const brought = await bringContent({ author } as Cast, { limit: 200, json: false, help: false, ...source });
    const items = [];
    for (const id of new Set(brought.itemIds))
      items.push(done(await author.api.GET('/api/content/{id}', { params: { path: { id } } }), 'open an item'));
    return { brought, items };
  };
  const textsOf = (items: Awaited<ReturnType<typeof bring>>['items']) =>
    items.flatMap(({ title, summary, captions }) => [title, summary ?? '', ...captions.map(({ text }) => text)]);

  if (names.length === 0) it('are not on this machine: skipped', () => console.log(`Skipped: there is no ${FOLDER}.`));

  for (const name of feeds)
    it(`arrive whole: ${name}`, async () => {
      const { brought, items } = await bring({ feed: join(FOLDER, name) });
      expect(brought).toMatchObject({ refused: 0, screened: brought.imported });
      expect(items.length).toBeGreaterThan(0);
      for (const text of textsOf(items)) expect(text).not.toMatch(UNREAD);
      if (name.includes('adverse-event'))
        for (const { captions } of items) expect(captions[0]?.screening?.route).toBe(true);
    });

  for (const name of posts)
    it(`arrive whole: ${name}`, async () => {
      const { brought, items } = await bring({ posts: join(FOLDER, name) });
      expect(brought.refused).toBe(0);
      expect(items.length).toBeGreaterThan(0);
      for (const text of textsOf(items)) expect(text).not.toMatch(UNREAD);
    });

  for (const name of people)
    it(`bring or refuse every line, and bring no address that nobody can type: ${name}`, async () => {
      const bytes = readFileSync(join(FOLDER, name));
      const form = new FormData();
      form.set('file', new Blob([bytes], { type: 'text/csv' }), name);
      const headers = { origin: all.url };
      const asked = { method: 'POST', body: form, headers };
      const answer = await author.fetch(`${all.url}/api/people/import?dryRun=true`, asked);
      const { lines } = (await answer.json()) as {
        lines: { email: string; name: string; outcome: string; problems: { message: string }[] }[];
      };
      const written = bytes
        .toString('utf8')
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '');
      expect(lines).toHaveLength(written.length - 1);
      for (const { email, name: of, outcome, problems } of lines) {
        if (outcome === 'invited') expect(email + of).not.toMatch(INVISIBLE);
        else expect([outcome, problems[0]?.message]).toEqual(['refused', expect.stringMatching(/./)]);
      }
    });
});
