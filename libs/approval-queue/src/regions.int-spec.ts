import { SaveApprovalRoute } from '#libs/approval-routes';
import { CreateItem, RetireItem } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { ChangeOrganisation } from '#libs/people';
import { aDraft } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { drawn } from '../testing/index.js';
import { ApprovalQueueModule } from './index.js';

let test: TestDatabase;
let room: Room;
let admin: Actor;
let author: Actor;

beforeAll(async () => {
  test = await createTestDatabase();
  room = await openRoom(test, ApprovalQueueModule, [instead(Clock, new FixedClock()), triggerWords()]);
});
afterAll(() => test.drop());

beforeEach(async () => {
  const { organisationId } = await anOrganisation(test, { regions: ['UK', 'EU'] });
  admin = await aMember(test, { organisationId, roles: ['admin'] });
  author = await aMember(test, { organisationId, roles: ['author', 'comms_lead'] });
});

const draw = (regions: string[], inForce = true) =>
  drawn([{ name: 'Medical', roles: ['reviewer'] }], { regions, inForce });
const save = (regions: string[], inForce?: boolean, id?: string) =>
  room.get(SaveApprovalRoute).execute(admin, draw(regions, inForce), id);
const write = (regions: string[], expiresAt: Date | null = null) =>
  room
    .get(CreateItem)
    .execute(author, aDraft({ audience: { teams: [], regions, languages: [], public: true }, expiresAt }));
const keep = (...regions: string[]) => room.get(ChangeOrganisation).execute(admin, { regions });
const refused = (field: string) => ({
  code: 'invalid_input',
  errors: [{ field, message: { text: 'must be one of {choices}', values: { choices: { several: ['UK', 'EU'] } } } }],
});
const inUse = (values: object) => ({ code: 'region_in_use', errors: [{ field: 'regions', message: { values } }] });

describe('the regions of an organisation', () => {
  it.each([['uk'], [' UK '], ['Atlantis']])(
    'are the only ones that a route or an item is for: not "%s"',
    async (one) => {
      await expect(save(['EU', one])).rejects.toMatchObject(refused('regions'));
      const id = await save(['EU']);
      await expect(save([one], true, id)).rejects.toMatchObject(refused('regions'));
      await expect(write(['EU', one])).rejects.toMatchObject(refused('audience.regions'));
      await write(['EU', 'UK']);
    },
  );

  it('are named by no route where there are none', async () => {
    await keep();
    await expect(save(['UK'])).rejects.toMatchObject({
      errors: [{ field: 'regions', message: { text: expect.stringContaining('has no regions') as string } }],
    });
  });

  it('stay as long as a route in force is for them', async () => {
    const id = await save(['UK']);
    await expect(keep('EU')).rejects.toMatchObject(inUse({ name: 'Medical and legal', region: 'UK' }));
    await expect(keep('uk', 'EU')).rejects.toMatchObject(inUse({ region: 'UK' }));
    await keep('EU', 'UK', 'US');
    await save(['UK'], false, id);
    await keep('EU', 'US');
    await expect(save(['UK'], true, id)).rejects.toMatchObject({ errors: [{ field: 'regions' }] });
  });

  it('stay as long as an item is for them that may still be shared', async () => {
    await write(['UK'], new Date('2026-11-01T00:00:00Z'));
    const itemId = await write(['UK', 'EU']);
    await expect(keep('EU')).rejects.toMatchObject(inUse({ count: 1, title: 'Open day', region: 'UK' }));
    await room.get(RetireItem).execute(author, itemId, 'Over.');
    await expect(keep('EU')).resolves.toMatchObject({ regions: ['EU'] });
  });
});
