import { Clock, type Actor } from '#libs/kernel';
import { tokenHash } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aSession } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aShareLink } from '../testing/index.js';
import { ClickDrain } from './click-drain.js';
import { ClickCounts } from './click-counts.queries.js';
import { EnterClickCounts } from './enter-click-counts.js';
import { LinksModule } from './links.module.js';
import { Redirect, type LinkRequest } from './redirect.js';

const BROWSER: Omit<LinkRequest, 'code'> = {
  method: 'GET',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  acceptLanguage: 'en',
  secFetchMode: 'navigate',
  purpose: '',
  referrer: '',
  sessionHash: null,
};

describe('a member’s clicks on the own link', () => {
  let test: TestDatabase;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const hashOf = async (actor: Actor) => tokenHash((await aSession(test, actor)).split('=')[1]!);

  it('are told apart while they are signed in, and nobody else’s is taken for one', async () => {
    const { organisationId } = await anOrganisation(test);
    clock.set('2026-11-02T12:00:00Z');
    const room = await openRoom(test, LinksModule, [instead(Clock, clock)]);
    const ada = await aMember(test, { organisationId, roles: ['advocate'] });
    const ben = await aMember(test, { organisationId, roles: ['advocate'] });
    const hers = await hashOf(ada);
    const { linkId, code } = await aShareLink(test, { organisationId, memberId: ada.memberId });
    const follow = (choices: Partial<LinkRequest> = {}) => room.get(Redirect).answer({ ...BROWSER, code, ...choices });
    const totals = async () => {
      await room.get(ClickDrain).flush();
      const counted = await test.database.within(organisationId, (tx) => room.get(ClickCounts).totals(tx, [linkId]));
      return counted.get(linkId);
    };
    await follow({ sessionHash: hers });
    // The same browser behind the same address, not signed in; signed in as somebody else; with what opens nothing.
    await follow();
    await follow({ sessionHash: await hashOf(ben), acceptLanguage: 'de' });
    await follow({ sessionHash: tokenHash('nobody’s'), acceptLanguage: 'fr' });
    expect(await totals()).toEqual({ human: 3, preview: 0, bot: 0, suspect: 0, own: 1 });
    await test.owner('UPDATE sessions SET revoked_at = now() WHERE token_hash = $1', [hers]);
    await follow({ sessionHash: hers, acceptLanguage: 'it' });
    expect(await totals()).toMatchObject({ human: 4, own: 1 });
    await room.get(EnterClickCounts).execute(organisationId);
    expect(
      await test.owner(`SELECT detail FROM ledger_entries WHERE organisation_id = $1 AND kind = 'clicks.counted'`, [
        organisationId,
      ]),
    ).toMatchObject([{ detail: { human: 4, own: 1 } }]);
    expect(
      await test.owner(`SELECT visitor_hash FROM clicks WHERE organisation_id = $1 AND judgement = 'own'`, [
        organisationId,
      ]),
    ).toEqual([{ visitor_hash: null }]);
  });
});
