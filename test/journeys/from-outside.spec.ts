import { hash } from '@node-rs/argon2';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aMember, anOrganisation } from '#testing/people';
import { bringContent } from '../../apps/tour/src/bring-content.js';
import type { Cast } from '../../apps/tour/src/cast.js';
import type { TourOptions } from '../../apps/tour/src/options.js';
import { done, signIn, type Session } from '../../apps/tour/src/session.js';
import { startConstellation, type Constellation } from '../support/constellation.js';

const FOLDER = '../shared/data/from-outside';
const PASSWORD = 'seven quiet herons';
/** What no reader of a text that arrived whole sees. */
const UNREAD = /\ufffd|&(?:[a-z]+|#\d+|#x[\da-f]+);|<\/?(?:p|br|div|span)\b|Ã.|[\u0080-\u009f]/i;

const names = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const feeds = names.filter((name) => /^feed-/.test(name));
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
    await aMember(all.test, { organisationId, email, roles: ['author'], passwordHash: await hash(PASSWORD) });
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
});
