import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { aMember, anOrganisation, aSession, aTeam } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';

describe('people over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let admin: Actor;
  let cookie: string;
  const call = (method: 'get' | 'post' | 'patch' | 'delete', path: string, by = cookie) =>
    supertest(api.getHttpServer())[method](path).set('cookie', by);

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    admin = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'], name: 'Ann', email: 'ann@x.org' });
    cookie = await aSession(test, admin);
    await aTeam(test, { ...admin, name: 'North' });
  });

  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  it('are invited with an address to join at, changed, and listed', async () => {
    const invited = await call('post', '/api/people')
      .send({ email: 'bo@x.org', name: 'Bo', roles: ['seller'] })
      .expect(201);
    expect(invited.body).toMatchObject({
      member: { name: 'Bo', status: 'invited', roles: ['seller'], team: null, lastSeenAt: null },
      invitationUrl: expect.stringMatching(/^http:\/\/localhost:3000\/invitations\/[\w-]{43}$/),
    });
    const { id } = invited.body.member;
    const renewed = await call('post', `/api/people/${id}/invitation`).expect(200);
    expect(renewed.body.invitationUrl).not.toBe(invited.body.invitationUrl);
    const changed = await call('patch', `/api/people/${id}`)
      .send({ roles: ['seller', 'author'], name: 'Bo B', revision: 0 })
      .expect(200);
    expect(changed.body).toMatchObject({ name: 'Bo B', roles: ['seller', 'author'] });
    const { body } = await call('get', '/api/people?role=author').expect(200);
    expect(body).toEqual({ items: [changed.body], nextCursor: null });
    const again = await call('post', '/api/people')
      .send({ email: 'BO@x.org', name: 'Bo', roles: ['seller'] })
      .expect(409);
    expect(again.body).toMatchObject({ code: 'email_taken', errors: [{ field: 'email' }] });
  });

  it('are corrected in their address, which ends no session, is a fact and is refused where somebody has it', async () => {
    const cleo = await aMember(test, { organisationId: admin.organisationId, name: 'Cleo', email: 'cleo@x.rog' });
    const session = await aSession(test, cleo);
    const correct = (email: string, revision = 0) =>
      call('patch', `/api/people/${cleo.memberId}`).send({ email, revision });
    expect((await correct('ANN@x.org').expect(409)).body).toMatchObject({
      code: 'email_taken',
      errors: [{ field: 'email' }],
    });
    expect((await correct('cleo@x').expect(400)).body.errors).toMatchObject([{ field: 'email' }]);
    expect((await correct(' cleo@x.org ').expect(200)).body.email).toBe('cleo@x.org');
    expect((await call('get', `/api/people/${cleo.memberId}`).expect(200)).body.email).toBe('cleo@x.org');
    await call('get', '/api/auth/me', session).expect(200);
    await correct('cleo@x.org', 1).expect(200);
    const facts = await test.owner('SELECT detail FROM ledger_entries WHERE kind = $1', ['member.address_changed']);
    expect(facts).toHaveLength(1);
    expect(JSON.stringify(facts)).not.toContain('x.rog');
    // Who once had it can be invited under it again: it is nobody's.
    await call('post', '/api/people')
      .send({ email: 'cleo@x.rog', name: 'Clio', roles: ['seller'] })
      .expect(201);
  });

  it('keep their last admin', async () => {
    const answer = await call('patch', `/api/people/${admin.memberId}`)
      .send({ status: 'deactivated', revision: 0 })
      .expect(409);
    expect(answer.body.code).toBe('last_admin');
  });

  it('belong to teams, which show what they amplify through', async () => {
    const created = await call('post', '/api/teams').send({ name: 'Sales' }).expect(201);
    expect(created.body).toMatchObject({ name: 'Sales', node: null, memberCount: 0 });
    const seller = await aMember(test, {
      organisationId: admin.organisationId,
      roles: ['seller'],
      teamId: created.body.id,
    });
    const { body } = await call('get', '/api/teams', await aSession(test, seller)).expect(200);
    expect(body.items.map((team: { name: string; node: string }) => [team.name, team.node])).toEqual([
      ['North', null],
      ['Sales', 'social_selling'],
    ]);
    expect((await call('delete', `/api/teams/${created.body.id}`)).body).toMatchObject({
      status: 409,
      code: 'team_in_use',
    });
    await call('patch', `/api/people/${seller.memberId}`).send({ teamId: null, revision: 0 }).expect(200);
    await call('delete', `/api/teams/${created.body.id}`).expect(204);
  });

  it('show what happened to them in the ledger', async () => {
    const { body } = await call('get', '/api/ledger?kind=member.invited&limit=1').expect(200);
    expect(body.items[0]).toMatchObject({
      kind: 'member.invited',
      actor: { id: admin.memberId, name: 'Ann' },
      subject: { kind: 'member' },
      detail: { roles: ['seller'], teamId: null },
    });
    await call('get', '/api/ledger?subject=x').expect(400);
  });

  describe('come by CSV', () => {
    const file = 'email;name;roles;team\r\ncy@x.org;"Cy ""C""";advocate;North\r\nbad;Dee;boss;West\r\n';
    const upload = (text: string, query = '') =>
      call('post', `/api/people/import${query}`).attach('file', Buffer.from(text), 'people.csv');

    it('with a report of every line, first dry, then for real', async () => {
      const dry = await upload(file, '?dryRun=true').expect(200);
      expect(dry.body).toEqual({
        dryRun: true,
        plan: expect.stringMatching(/^[0-9a-f]{32}$/),
        mailed: false,
        notice: null,
        counts: { invited: 1, updated: 0, unchanged: 0, refused: 1 },
        lines: [
          {
            line: 2,
            email: 'cy@x.org',
            name: 'Cy "C"',
            outcome: 'invited',
            problems: [],
            changes: [
              { field: 'name', before: [], after: ['Cy "C"'] },
              { field: 'roles', before: [], after: ['advocate'] },
              { field: 'team', before: [], after: ['North'] },
            ],
          },
          {
            line: 3,
            email: 'bad',
            name: 'Dee',
            outcome: 'refused',
            changes: [],
            problems: [
              { field: 'email', message: 'must be an e-mail address such as ada@example.org' },
              { field: 'roles', message: expect.stringContaining('boss is no role') },
              { field: 'team', message: 'West is no team here; there are North' },
            ],
          },
        ],
      });
      const stale = await upload(file, '?plan=0').expect(409);
      expect(stale.body.code).toBe('import_changed');
      const real = await upload(file, `?plan=${dry.body.plan}`).expect(200);
      expect(real.body.lines[0].invitationUrl).toMatch(/\/invitations\//);
      const { body } = await call('get', '/api/people?search=cy@').expect(200);
      expect(body.items).toMatchObject([{ name: 'Cy "C"', team: { name: 'North' }, status: 'invited' }]);
      expect(body.items[0].invitation).toEqual({ sentAt: expect.any(String), expiresAt: expect.any(String) });
    });

    it('as a raw body too', async () => {
      const answer = await call('post', '/api/people/import')
        .type('text/csv')
        .send('email,name,roles\nei@x.org,Ei,author\n');
      expect(answer.body.counts).toEqual({ invited: 1, updated: 0, unchanged: 0, refused: 0 });
    });

    it.each([
      ['wrong columns', 'mail,name\na,b\n', 'wrong_columns', 'header'],
      ['nothing in it', '', 'unreadable_file', 'file'],
      ['a picture instead', '\x89PNG\r\n\x1a\n\0\0', 'unreadable_file', 'file'],
    ])('not with %s, and stores nothing', async (_, text, code, field) => {
      const before = await test.owner('SELECT count(*) FROM members');
      const answer = await upload(text).expect(400);
      expect(answer.body).toMatchObject({ code, errors: expect.arrayContaining([expect.objectContaining({ field })]) });
      expect(await test.owner('SELECT count(*) FROM members')).toEqual(before);
    });

    it('from Windows-1252 too, which is told', async () => {
      const file = Buffer.from('email;name;roles\nzoe@acme.example;Zo\xeb;advocate\n', 'latin1');
      const { body } = await call('post', '/api/people/import?dryRun=true')
        .attach('file', file, 'people.csv')
        .expect(200);
      expect(body).toMatchObject({ lines: [{ name: 'Zoë' }], notice: expect.stringContaining('Windows-1252') });
    });

    it('without a line whose quotation mark is not closed', async () => {
      const { body } = await upload('email,name,roles\n"a,b,c\n').expect(200);
      expect(body.lines).toMatchObject([
        { line: 2, outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining({ field: 'line' })]) },
      ]);
    });

    it('not without a file, nor with one of eleven megabytes', async () => {
      const none = await call('post', '/api/people/import').send({}).expect(400);
      expect(none.body.detail).toBe('Attach a CSV file in the field "file".');
      const large = await upload('x'.repeat(11 * 1_048_576)).expect(413);
      expect(large.body).toMatchObject({ code: 'too_large', detail: expect.stringMatching(/too large/) });
    });
  });
});
