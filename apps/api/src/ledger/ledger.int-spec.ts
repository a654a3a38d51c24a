import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId, type Actor, type Role } from '#libs/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';
import type { LedgerEntryPage } from './ledger.dto.js';

describe('the ledger as it is read', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;
  let author: Actor;
  let admin: string;
  let officer: string;
  let itemId: string;

  const write = (at: string, kind: string, actorId: string | null, subject: [kind: string, id: string]) =>
    test.owner(
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, actor_id, subject_kind, subject_id, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '{}')`,
      [organisationId, newId(), kind, at, actorId, ...subject],
    );
  const get = (path: string, cookie = admin) =>
    supertest(api.getHttpServer()).get(`/api/ledger${path}`).set('cookie', cookie).expect(200);
  const entries = async (query: string, cookie = admin) =>
    ((await get(`?limit=100&${query}`, cookie)).body as LedgerEntryPage).items;
  const memberOf = (name: string, ...roles: Role[]) => aMember(test, { organisationId, name, roles });

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    ({ organisationId } = await anOrganisation(test));
    author = await memberOf('=Amir Author', 'author');
    admin = await aSession(test, await memberOf('Ada Admin', 'admin'));
    officer = await aSession(test, await memberOf('Olga Officer', 'safety_officer'));
    const { body: item } = await supertest(api.getHttpServer())
      .post('/api/content')
      .set('cookie', await aSession(test, author))
      .send({
        title: 'Lab life',
        linkUrl: 'https://example.org/lab',
        topics: [],
        audience: { teams: [], regions: [], languages: [], public: true },
        captions: [{ network: 'linkedin', language: 'en', text: 'Our doors stood open.' }],
      })
      .expect(201);
    itemId = item.id;
    await write('2026-03-01T12:00:00Z', 'item.retired', author.memberId, ['item', itemId]);
    await write('2026-03-02T12:00:00Z', 'item.retired', author.memberId, ['item', newId()]);
    await write('2026-03-03T12:00:00Z', 'session.opened', author.memberId, ['session', newId()]);
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('names what it is about and leads there, and says what is gone', async () => {
    const [gone, kept] = await entries('kind=item.retired');
    expect(kept?.subject).toEqual({
      kind: 'item',
      id: itemId,
      title: 'Lab life',
      gone: false,
      opens: { kind: 'item', id: itemId },
    });
    expect(gone?.subject).toMatchObject({ title: null, gone: true, opens: null });
  });

  it('names nothing that the reader may not open', async () => {
    const subjects = (await entries('kind=item.retired', officer)).map(({ subject }) => subject);
    expect(subjects).toMatchObject([
      { title: null, gone: false },
      { title: null, gone: false },
    ]);
  });

  it('is narrowed by time, the end not included, by person, and to what is not a sign-in', async () => {
    const days = async (query: string) => (await entries(query)).map(({ at }) => at.slice(8, 10));
    const march = 'from=2026-03-01T12:00:00Z&until=2026-03-03T12:00:00Z';
    expect(await days(march)).toEqual(['02', '01']);
    const whose = `person=${author.memberId}&until=2026-04-01T00:00:00Z`;
    expect(await days(whose)).toEqual(['03', '02', '01']);
    expect(await days(`${whose}&signIns=false`)).toEqual(['02', '01']);
    expect(await days(`${whose}&signIns=false&kind=session.opened`)).toEqual(['03']);
    expect(await days(`person=${newId()}`)).toEqual([]);
  });

  it('goes on behind the page before with the same filter', async () => {
    const query = `?limit=1&kind=item.retired&person=${author.memberId}`;
    const { body: first } = await get(query);
    const { body: second } = await get(`${query}&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ subject: { title: 'Lab life' } }], nextCursor: null });
  });

  it('is a CSV file of what is filtered that runs nothing', async () => {
    const { text, headers } = await get('/csv?kind=item.retired');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\ufeff"at","kind","actor","actor_id","subject_kind","subject","subject_id","details"');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe(
      `"2026-03-01T12:00:00.000Z","item.retired","'=Amir Author","${author.memberId}","item","Lab life","${itemId}","{}"`,
    );
  });

  it('is the same as a JSON file, with how it was filtered and how many entries it holds', async () => {
    const { text, headers } = await get('/json?kind=item.retired');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['content-disposition']).toContain('ledger.json');
    const file = JSON.parse(text);
    expect(file).toMatchObject({ filter: { kind: 'item.retired' }, count: 2 });
    expect(file.entries).toEqual(await entries('kind=item.retired'));
    const none = JSON.parse((await get(`/json?person=${newId()}`)).text);
    expect(none).toMatchObject({ entries: [], count: 0 });
  });

  it('is found by words of the kind, of who acted and of the title, each word in one of them', async () => {
    const days = async (text: string, more = '', cookie = admin) =>
      (await entries(`until=2026-04-01T00:00:00Z&text=${encodeURIComponent(text)}${more}`, cookie)).map(({ at }) =>
        at.slice(8, 10),
      );
    expect(await days('amir RETIRED')).toEqual(['02', '01']);
    expect(await days('lab life amir')).toEqual(['01']);
    expect(await days('Ada')).toEqual([]);
    expect(await days('100%')).toEqual([]);
    expect(await days('zurückgezogen', '&textKinds=item.retired,session.opened')).toEqual(['03', '02', '01']);
    expect(await days('amir', '&kind=session.opened')).toEqual(['03']);
    expect(JSON.parse((await get('/json?text=lab%20retired')).text).entries).toHaveLength(1);
  });

  it('is not found by titles that its reader may not see, nor by an address', async () => {
    const found = async (text: string, cookie = admin) =>
      (await entries(`text=${text}&kind=item.retired`, cookie)).length;
    expect([await found('lab'), await found('lab', officer)]).toEqual([1, 0]);
    expect([await found('amir', officer), await found('%40', officer)]).toEqual([2, 0]);
  });
});
