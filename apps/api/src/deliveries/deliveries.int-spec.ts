import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId, type Actor } from '#libs/kernel';
import { Kinds, Unsubscribe } from '#libs/notifications';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { SecretBox } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';
import type { DeliveryPage, MailAddressOffPage } from './deliveries.dto.js';

describe('what goes out by mail, over HTTP', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let member: Actor;
  let cookie: string;
  const http = () => supertest(api.getHttpServer());

  beforeAll(async () => {
    test = await createTestDatabase({ MAIL_URL: 'smtp://127.0.0.1:9' });
    api = await createApi(test.configuration);
    const { organisationId } = await anOrganisation(test);
    member = await aMember(test, { organisationId, name: 'Bo' });
    cookie = await aSession(test, await aMember(test, { organisationId, roles: ['admin'] }));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  async function aBounce(): Promise<void> {
    await test.owner(
      `INSERT INTO deliveries (organisation_id, id, member_id, channel, cause, kind, mandatory, content, state, due_at, code, tries, created_at)
       VALUES ($1, $2::uuid, $3, 'mail', $2::uuid::text, 'review.waits', false, '{"words": "secret"}', 'bounced', now(), '5.1.1', 1, now())`,
      [member.organisationId, newId(), member.memberId],
    );
  }

  it('shows an admin what was sent and bounced, and nothing of what it said', async () => {
    await aBounce();
    const { body, text } = await http().get('/api/deliveries?state=bounced').set('cookie', cookie).expect(200);
    expect((body as DeliveryPage).items[0]).toMatchObject({ member: { name: 'Bo' }, state: 'bounced', code: '5.1.1' });
    expect((body as DeliveryPage).items[0]!.kindName).toBe('Something waits for your review');
    expect(text).not.toContain('secret');
    await http().get('/api/deliveries?state=odd').set('cookie', cookie).expect(400);
    await http()
      .get('/api/deliveries')
      .set('cookie', await aSession(test, member))
      .expect(403);
  });

  it('tells an admin alone whose mail comes back, and switches an address on again', async () => {
    await test.owner(
      `INSERT INTO mail_addresses (organisation_id, member_id, address_hash, refused_at, code, off_since)
       SELECT organisation_id, id, encode(sha256(convert_to(lower(btrim(email)), 'UTF8')), 'hex'), '{now}', '5.1.1', now()
         FROM members WHERE id = $1`,
      [member.memberId],
    );
    const off = async () =>
      (await http().get('/api/deliveries/addresses').set('cookie', cookie).expect(200)).body.items;
    expect(await off()).toEqual([
      { member: { id: member.memberId, name: 'Bo' }, offSince: expect.any(String), code: '5.1.1' },
    ]);
    await http()
      .get('/api/deliveries/addresses')
      .set('cookie', await aSession(test, member))
      .expect(403);
    await http().post(`/api/deliveries/addresses/${member.memberId}/on`).set('cookie', cookie).expect(204);
    await http().post(`/api/deliveries/addresses/${newId()}/on`).set('cookie', cookie).expect(404);
    expect(await off()).toEqual([]);
    const { body } = await http().get('/api/deliveries/my-address').set('cookie', cookie).expect(200);
    expect(body).toEqual({ mailIsSent: true, offSince: null, code: null });
  });

  it('lists them page by page, or those of a few people', async () => {
    const { organisationId } = await anOrganisation(test);
    const head = await aSession(test, await aMember(test, { organisationId, roles: ['admin'] }));
    const ids: string[] = [];
    for (const day of [1, 2, 3]) {
      const { memberId } = await aMember(test, { organisationId });
      ids.unshift(memberId);
      await test.owner(
        `INSERT INTO mail_addresses (organisation_id, member_id, address_hash, refused_at, code, off_since)
         SELECT organisation_id, id, encode(sha256(convert_to(lower(btrim(email)), 'UTF8')), 'hex'), '{now}', '5.1.1',
                make_date(2026, 11, $2) FROM members WHERE id = $1`,
        [memberId, day],
      );
    }
    const page = async (query: string) =>
      (await http().get(`/api/deliveries/addresses?${query}`).set('cookie', head).expect(200))
        .body as MailAddressOffPage;
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((off) => off.member.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await page(`memberIds=${ids[2]}`)).items.map((off) => off.member.id)).toEqual([ids[2]]);
    expect((await page(`memberIds=${ids[0]}&memberIds=${ids[1]}&memberIds=${newId()}`)).items).toHaveLength(2);
    await http().get('/api/deliveries/addresses?memberIds=x').set('cookie', head).expect(400);
  });

  it('tells an operator what the mail server puts off', async () => {
    await aBounce();
    await test.owner(
      `UPDATE deliveries SET state = 'waiting', code = 'EAUTH', created_at = now() - interval '11 minutes'`,
    );
    const { body } = await http().get('/health/ready').expect(200);
    expect(body).toMatchObject({
      status: 'ready',
      mail: { status: 'late', deferred: [{ code: 'EAUTH', deliveries: 2 }] },
    });
    await test.owner('DELETE FROM deliveries');
  });

  describe('declining from the mail itself', () => {
    const off = async () =>
      (
        await test.owner<{ kinds: Record<string, { mail: string }> }>(
          'SELECT kinds FROM notification_choices WHERE member_id = $1',
          [member.memberId],
        )
      ).flatMap(({ kinds }) => Object.keys(kinds).filter((kind) => kinds[kind]!.mail === 'off'));
    const link = (...kinds: string[]) => {
      const { organisationId, memberId } = member;
      const { pathname, search } = new URL(
        api.get(Unsubscribe, { strict: false }).url({ organisationId, memberId, kinds }),
      );
      return `${pathname}${search}`;
    };

    it('asks in the reader’s language, and changes nothing by being looked at', async () => {
      const { text } = await http().get(link('item.sent_back')).set('accept-language', 'it, de-AT;q=0.8').expect(200);
      expect(text).toContain('<html lang="de">');
      expect(text).toContain('<form method="post">');
      expect(await off()).toEqual([]);
    });

    it('asks in what the reader wishes for most, wherever that stands in the list', async () => {
      const asked = async (wishes: string) =>
        (await http().get(link('item.sent_back')).set('accept-language', wishes)).text.match(/lang="(..)"/)?.[1];
      expect(await asked('de;q=0.2, fr;q=0.9, en;q=0.5')).toBe('fr');
      expect(await asked('de;q=0, en;q=0.1')).toBe('en');
    });

    it('is done by one post without a session, once', async () => {
      for (const _ of [1, 2]) {
        const { text } = await http()
          .post(link('item.sent_back'))
          .type('form')
          .send('List-Unsubscribe=One-Click')
          .expect(200);
        expect(text).toContain('<a href="/inbox/choices">Choose what you are told</a>');
      }
      expect(await off()).toEqual(['item.sent_back']);
      const facts = await test.owner(`SELECT 1 FROM ledger_entries WHERE kind = 'notifications.chosen'`);
      expect(facts).toHaveLength(1);
    });

    it('never declines what is mandatory, and without a kind all the rest', async () => {
      await http().post(link()).expect(200);
      const kinds = api.get(Kinds, { strict: false }).all();
      const mandatory = kinds.filter((kind) => kind.mandatory).map(({ name }) => name);
      expect(mandatory.length).toBeGreaterThan(0);
      const declined = await off();
      expect(declined).toContain('review.waits');
      expect(declined.filter((kind) => mandatory.includes(kind))).toEqual([]);
    });

    it('answers the same to a link that nobody gave out, and tells nothing by it', async () => {
      const good = await http().post(link('item.sent_back')).expect(200);
      const sealed = link('item.sent_back');
      for (const wrong of [
        '/api/unsubscribe?ticket=v1.a.b.c',
        '/api/unsubscribe?ticket=x',
        `${sealed.slice(0, -4)}AAAA`,
      ]) {
        expect((await http().post(wrong).expect(200)).text).toBe(good.text);
        expect((await http().get(wrong).expect(200)).text).toBe((await http().get(sealed).expect(200)).text);
      }
    });

    it('changes nothing with a ticket that was forged, or with somebody of another organisation in it', async () => {
      const other = await aMember(test, await anOrganisation(test));
      const secrets = api.get(SecretBox, { strict: false });
      const forged = (ids: string[], context = 'unsubscribe') =>
        `/api/unsubscribe?ticket=${secrets.seal(JSON.stringify([...ids, 'item.approved']), context)}`;
      const sealed = forged([other.organisationId, other.memberId]);
      const chosen = () => test.owner('SELECT 1 FROM notification_choices WHERE member_id = $1', [other.memberId]);
      const flipped = [...Array(20).keys()].map((nth) => {
        const at = sealed.length - 1 - nth;
        return `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      });
      for (const wrong of [
        ...flipped.slice(2),
        forged([other.organisationId, other.memberId], 'password_reset'),
        forged([member.organisationId, other.memberId]),
        forged(['x', other.memberId]),
      ]) {
        await http().post(wrong).expect(200);
      }
      expect(await chosen()).toEqual([]);
      await http().post(sealed).expect(200);
      expect(await chosen()).toHaveLength(1);
    });

    it('changes nothing any more for somebody who has left', async () => {
      const gone = await aMember(test, { organisationId: member.organisationId });
      const { pathname, search } = new URL(
        api.get(Unsubscribe, { strict: false }).url({ ...gone, kinds: ['item.approved'] }),
      );
      await test.owner("UPDATE members SET status = 'deactivated' WHERE id = $1", [gone.memberId]);
      await http().post(`${pathname}${search}`).expect(200);
      expect(await test.owner('SELECT 1 FROM notification_choices WHERE member_id = $1', [gone.memberId])).toEqual([]);
    });
  });
});
