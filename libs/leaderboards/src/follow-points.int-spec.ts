import fc from 'fast-check';
import { newId } from '#libs/kernel';
import { FollowLedger, LedgerRepository, type Fact } from '#libs/ledger';
import { histories, inBatches, naiveStandings, type History, type HistoryFact } from '#testing/leaderboards';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import { createdFact, leaveTheLedgerAlone, someShareRows } from '#testing/reach';
import { LeaderboardsModule } from './index.js';
import { clicksCounted } from '#libs/links';
import { published, withdrawn } from '#testing/shares';

describe('following the ledger with points', () => {
  let test: TestDatabase;
  let follow: FollowLedger;
  let ledger: LedgerRepository;

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LeaderboardsModule);
    [follow, ledger] = [room.get(FollowLedger), room.get(LedgerRepository)];
  });
  afterAll(() => test.drop());

  const append = (organisationId: string, facts: Fact[]) =>
    test.database.within(organisationId, (tx) => ledger.append(tx, ...facts));

  const standings = async (organisationId: string) => {
    const rows = await test.owner<{ key: string; points: number; shares: number; clicks: number }>(
      `SELECT node || ' ' || starts_on || ' ' || member_id AS key, points, shares, human_clicks AS clicks
         FROM standings JOIN seasons ON seasons.organisation_id = standings.organisation_id AND id = season_id
        WHERE standings.organisation_id = $1 AND (points <> 0 OR shares <> 0 OR human_clicks <> 0)`,
      [organisationId],
    );
    return new Map(rows.map(({ key, points, shares, clicks }) => [key, { points, shares, humanClicks: clicks }]));
  };

  it('gives the same standings followed in any batches, rebuilt from the ledger alone, and by the plainest reading of the rules', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const { organisationId } = await anOrganisation(test, { timeZone: 'Europe/Berlin' });
        const { created, facts, members } = await arrange(test, organisationId, history);
        await append(organisationId, created);
        for (const batch of inBatches(facts, history.batches)) {
          await append(organisationId, batch);
          await follow.execute(organisationId);
        }
        const followed = await standings(organisationId);
        const expected = [...naiveStandings(history)].map(([key, standing]) => {
          const [node, quarter, member] = key.split(' ');
          return [`${node} ${quarter} ${members[Number(member)]}`, standing] as const;
        });
        expect(followed).toEqual(new Map(expected));
        await leaveTheLedgerAlone(test, organisationId);
        await follow.rebuild(organisationId, 'leaderboards.points');
        expect(await standings(organisationId)).toEqual(followed);
      }),
      { numRuns: 12 },
    );
  });

  it('adds up to the account lines, each of which stands for one ledger entry', async () => {
    const [difference] = await test.owner<{ count: string }>(
      `SELECT count(*) FROM standings s
        WHERE points <> (SELECT sum(p.points) FROM points p WHERE p.season_id = s.season_id AND p.member_id = s.member_id)`,
    );
    const [orphans] = await test.owner<{ count: string }>(
      'SELECT count(*) FROM points p WHERE NOT EXISTS (SELECT FROM ledger_entries e WHERE e.id = p.entry_id)',
    );
    expect([difference?.count, orphans?.count]).toEqual(['0', '0']);
  });

  it('does not enter an account line twice when the same entries come again', async () => {
    const { organisationId } = await anOrganisation(test);
    const [share] = await someShareRows(test, [{ organisationId }]);
    const live = published(share!.shareId, new Date('2026-10-05T10:00:00Z'));
    await append(organisationId, [createdFact(share!), live]);
    await follow.execute(organisationId);
    const before = await standings(organisationId);
    await test.owner('DELETE FROM ledger_cursors WHERE organisation_id = $1', [organisationId]);
    await follow.execute(organisationId);
    expect(await standings(organisationId)).toEqual(before);
  });

  it('scores nothing for the paid nodes, nor for facts about shares of another organisation', async () => {
    const { organisationId } = await anOrganisation(test);
    const other = await anOrganisation(test);
    const at = new Date('2026-10-05T10:00:00Z');
    const [paid, foreign] = await someShareRows(test, [
      { organisationId, node: 'sponsored' },
      { organisationId: other.organisationId },
    ]);
    await append(other.organisationId, [createdFact(foreign!)]);
    await append(organisationId, [createdFact(paid!), published(paid!.shareId, at), published(foreign!.shareId, at)]);
    await follow.execute(organisationId);
    expect(await standings(organisationId)).toEqual(new Map());
  });
});

/** Writes the shares a history is about, and gives its facts as the ledger would hold them. */
async function arrange(
  test: TestDatabase,
  organisationId: string,
  history: History,
): Promise<{ created: Fact[]; facts: Fact[]; members: string[] }> {
  const [members, items] = [ids(3), ids(20)];
  const rows = await someShareRows(
    test,
    history.shares.map(({ member, item, node }) => ({
      organisationId,
      memberId: members[member],
      itemId: items[item],
      node,
    })),
  );
  const toFact = (fact: HistoryFact): Fact => {
    const { shareId = '', linkId = '' } = rows[fact.share] ?? {};
    if (fact.kind === 'published') return published(shareId, new Date(`${fact.day}T21:59:59Z`));
    const at = new Date('2026-11-01T12:00:00Z');
    if (fact.kind === 'withdrawn') return withdrawn(shareId, at);
    const { day, human, bot } = fact;
    const detail = { day, human, preview: 0, bot, suspect: 0 };
    return clicksCounted.of({ at, subjectId: linkId, detail });
  };
  return { created: rows.map(createdFact), facts: history.facts.map(toFact), members };
}

function ids(count: number): string[] {
  return Array.from({ length: count }, () => newId());
}
