import { Module } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { ItemStages, StagesModule, type Stage } from '#libs/stages';
import { anApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { FeedModule, FeedQueries } from './index.js';

@Module({ imports: [FeedModule, StagesModule] })
class SellersFeed {}

describe('content for a stage of a conversation', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, SellersFeed, [instead(Clock, clock), triggerWords()]);
    const { organisationId } = await anOrganisation(test);
    author = await aMember(test, { organisationId, roles: ['author', 'seller'] });
  });
  afterAll(() => test.drop());

  const titles = async (stage?: Stage) => {
    const { items } = await room.get(FeedQueries).list(author, { limit: 20, ...(stage ? { stage } : {}) });
    return items.map(({ title }) => title).sort();
  };

  it('is found by it, moves with it, and stands in the ledger each time it does', async () => {
    const proof = await anApprovedItem(test, room, author, { title: 'Proof' });
    const price = await anApprovedItem(test, room, author, { title: 'Price' });
    const set = (itemId: string, stage: Stage | null) => room.get(ItemStages).set(author, itemId, stage);
    await set(proof.itemId, 'consideration');
    await set(price.itemId, 'decision');
    expect(await titles('consideration')).toEqual(['Proof']);
    await set(price.itemId, 'consideration');
    await set(price.itemId, 'consideration');
    expect(await titles('consideration')).toEqual(['Price', 'Proof']);
    await set(proof.itemId, null);
    expect(await titles('consideration')).toEqual(['Price']);
    expect(await titles()).toEqual(['Price', 'Proof']);
    expect(await room.get(ItemStages).get(author, proof.itemId)).toBeNull();
    const facts = await test.owner(
      `SELECT detail->>'stage' AS stage FROM ledger_entries WHERE kind = 'item.staged' AND subject_id = $1 ORDER BY sequence`,
      [price.itemId],
    );
    expect(facts).toEqual([{ stage: 'decision' }, { stage: 'consideration' }]);
  });

  it('of another organisation is not there', async () => {
    const { itemId } = await anApprovedItem(test, room, author, { title: 'Ours' });
    const { organisationId } = await anOrganisation(test);
    const eve = await aMember(test, { organisationId, roles: ['author'] });
    await expect(room.get(ItemStages).set(eve, itemId, 'decision')).rejects.toMatchObject({ code: 'not_found' });
  });
});
