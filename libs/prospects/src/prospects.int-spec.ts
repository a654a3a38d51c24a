import { readFile } from 'node:fs/promises';
import { Clock, type Actor } from '#libs/kernel';
import { StartFreeze } from '#libs/freezes';
import { FollowLedger } from '#libs/ledger';
import { EraseMember } from '#libs/people';
import { Configuration } from '#libs/platform';
import { anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { countedClicks } from '#testing/links';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { EraseProspect, ProspectLinks, ProspectQueries, ProspectsModule, SaveProspect } from './index.js';

describe('a seller’s prospects', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let [seller, lead, colleague, admin]: Actor[] = [];
  let itemId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, ProspectsModule, [instead(Clock, clock), triggerWords()]);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    ({ organisationId } = await anOrganisation(test));
    const { teamId } = await aTeam(test, { organisationId });
    const member = (role: 'seller' | 'admin', team: string | null) =>
      aMember(test, { organisationId, roles: [role], teamId: team });
    seller = await member('seller', teamId);
    lead = await member('seller', null);
    colleague = await member('seller', teamId);
    admin = await member('admin', teamId);
    await test.owner('UPDATE teams SET lead_id = $2 WHERE id = $1', [teamId, lead.memberId]);
    ({ itemId } = await anApprovedItem(test, room, { organisationId }));
  });

  const named = (name = 'Acme Hospital', by = seller) =>
    room.get(SaveProspect).execute(by!, null, { name, kind: 'account' });
  const handOut = (id: string, by = seller) => room.get(ProspectLinks).handOut(by!, id, itemId);
  const mine = async (actor = seller) => (await room.get(ProspectQueries).mine(actor!)).items;
  const ofTeam = async (actor = lead) => (await room.get(ProspectQueries).ofTeam(actor!)).items;

  it('are seen by their seller and the lead of the team, and by nobody else', async () => {
    const id = await named();
    expect(await mine()).toMatchObject([{ id, name: 'Acme Hospital', kind: 'account', clicks: 0, links: [] }]);
    expect(await ofTeam()).toMatchObject([{ id, name: 'Acme Hospital', seller: { id: seller!.memberId } }]);
    for (const other of [colleague!, admin!, await aMember(test, { organisationId, roles: ['advocate'] })]) {
      expect(await mine(other)).toEqual([]);
      expect(await ofTeam(other)).toEqual([]);
      await expect(room.get(ProspectQueries).one(other, id)).rejects.toMatchObject({ code: 'not_found' });
      await expect(room.get(EraseProspect).execute(other, id)).rejects.toMatchObject({ code: 'not_found' });
    }
    const rows = await test.database.within(admin!, (tx) => tx.query('SELECT * FROM prospects'));
    expect(rows).toEqual([]);
  });

  it('get no link while sharing is stopped', async () => {
    const id = await named();
    const by = await aMember(test, { organisationId, roles: ['comms_lead'] });
    await room.get(StartFreeze).execute(by, { scope: 'organisation' }, 'A recall is under way.');
    await expect(handOut(id)).rejects.toMatchObject({ kind: 'conflict', code: 'frozen' });
    expect((await mine())[0]!.links).toEqual([]);
  });

  it('are changed by their seller alone', async () => {
    const id = await named();
    await room.get(SaveProspect).execute(seller!, id, { name: 'Dr. Bell', kind: 'person' });
    expect(await mine()).toMatchObject([{ id, name: 'Dr. Bell', kind: 'person' }]);
    const byLead = room.get(SaveProspect).execute(lead!, id, { name: 'Mine', kind: 'person' });
    await expect(byLead).rejects.toMatchObject({ code: 'not_found' });
  });

  it('get links of their own, which tell nobody whom they are for, and count by prospect', async () => {
    const [acme, bell] = [await named(), await named('Dr. Bell')];
    const urls = [await handOut(acme), await handOut(acme), await handOut(bell)];
    expect(new Set(urls).size).toBe(3);
    const links = await test.owner<{ id: string; target_url: string; live_at: Date }>(
      'SELECT id, target_url, live_at FROM share_links WHERE organisation_id = $1 ORDER BY id',
      [organisationId],
    );
    expect(links).toHaveLength(3);
    for (const { target_url, live_at } of links) {
      expect(target_url).toContain('utm_source=message&utm_medium=social_selling');
      expect(target_url.toLowerCase()).not.toMatch(/bell|hospital/);
      expect(live_at).toEqual(clock.now());
    }
    const [first, second] = links;
    await countedClicks(test, { organisationId, linkId: first!.id, day: '2026-11-02', counted: 2 });
    await countedClicks(test, { organisationId, linkId: second!.id, day: '2026-11-05', counted: 1 });
    await countedClicks(test, { organisationId, linkId: second!.id, day: '2026-11-06', counted: 9, judgement: 'bot' });
    expect(await room.get(ProspectQueries).one(seller!, acme)).toMatchObject({ clicks: 3, lastClickOn: '2026-11-05' });
    expect(await room.get(ProspectQueries).one(lead!, bell)).toMatchObject({ clicks: 0, lastClickOn: null });
    await expect(handOut(acme, colleague)).rejects.toMatchObject({ code: 'not_found' });
    await expect(handOut(acme, lead)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leave no name in the ledger or in their row', async () => {
    const id = await named('Zelda Quartz');
    await handOut(id);
    const kept = [
      await test.owner('SELECT * FROM ledger_entries WHERE organisation_id = $1', [organisationId]),
      await test.owner('SELECT * FROM prospects WHERE organisation_id = $1', [organisationId]),
      await test.owner('SELECT * FROM prospect_links WHERE organisation_id = $1', [organisationId]),
    ];
    expect(kept.map(({ length }) => length)).not.toContain(0);
    expect(JSON.stringify(kept)).not.toContain('Zelda');
  });

  it('are erased for good: what a backup brings back of them can be read by nobody', async () => {
    const id = await named();
    await handOut(id);
    const [row] = await test.owner<Record<string, unknown>>('SELECT * FROM prospects WHERE id = $1', [id]);
    await room.get(EraseProspect).execute(lead!, id);
    expect(await mine()).toEqual([]);
    expect(await test.owner('SELECT * FROM prospect_links WHERE prospect_id = $1', [id])).toEqual([]);
    expect(await test.owner('SELECT 1 FROM share_links WHERE organisation_id = $1', [organisationId])).toHaveLength(1);
    expect(await readFile(room.get(Configuration).erasureList, 'utf8')).toContain(id);
    await test.owner(
      `INSERT INTO prospects (organisation_id, id, member_id, kind, sealed_name, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      ['organisation_id', 'id', 'member_id', 'kind', 'sealed_name', 'created_at'].map((column) => row![column]),
    );
    expect(await mine()).toEqual([]);
  });

  it('go with a seller who is erased', async () => {
    const id = await named();
    await room.get(EraseMember).execute(admin!, seller!.memberId);
    await room.get(FollowLedger).execute(organisationId);
    expect(await test.owner('SELECT 1 FROM prospects WHERE id = $1', [id])).toEqual([]);
    const [key] = await test.owner('SELECT destroyed_at FROM person_keys WHERE person_id = $1', [id]);
    expect(key?.destroyed_at).not.toBeNull();
  });

  it('of one organisation are nothing to another', async () => {
    const id = await named();
    const { organisationId: elsewhere } = await anOrganisation(test);
    const eve = await aMember(test, { organisationId: elsewhere, roles: ['seller', 'comms_lead'] });
    expect(await mine(eve)).toEqual([]);
    expect(await ofTeam(eve)).toEqual([]);
    await expect(handOut(id, eve)).rejects.toMatchObject({ code: 'not_found' });
  });
});
