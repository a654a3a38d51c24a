import { ContentModule, RetireItem } from '#libs/content';
import { FollowLedger } from '#libs/ledger';
import { StoreImage } from '#libs/media';
import { anApprovedItem } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import sharp from 'sharp';
import { ReminderStage } from '../testing/index.js';

const DAY = 24;

describe('what is approved until a day', () => {
  let stage: ReminderStage;

  beforeAll(async () => {
    stage = await ReminderStage.open(ContentModule);
  });
  afterAll(() => stage.test.drop());

  async function anItem(days: number, rights = false) {
    const { organisationId } = await anOrganisation(stage.test);
    const author = await aMember(stage.test, { organisationId, roles: ['author'] });
    const lead = await aMember(stage.test, { organisationId, roles: ['comms_lead'] });
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    const { id: imageId } = await stage.room.get(StoreImage).execute(author, bytes);
    const ends = stage.in(days * DAY);
    const draft = rights
      ? { title: 'Open day', imageId, imageRightsUntil: ends, expiresAt: stage.in((days + 90) * DAY) }
      : { title: 'Open day', expiresAt: ends };
    const { itemId } = await anApprovedItem(stage.test, stage.room, author, draft);
    const told = async () =>
      (await stage.told(organisationId)).map(({ who, about }) => {
        expect(about.ends).toBe(rights ? 'rights' : 'item');
        return `${who === author.memberId ? 'author' : who === lead.memberId ? 'lead' : who} ${about.days as number}`;
      });
    return { organisationId, author, lead, itemId, told };
  }

  it('is told to its author and comms leads thirty days before and seven, once each', async () => {
    const it = await anItem(40);
    for (let hours = 0; hours < 41 * DAY; hours += 12) {
      await stage.remind();
      stage.hours(12);
    }
    expect((await it.told()).sort()).toEqual(['author 30', 'author 7', 'lead 30', 'lead 7']);
  });

  it('is told so too where the right to its picture ends before', async () => {
    const it = await anItem(40, true);
    for (let hours = 0; hours < 41 * DAY; hours += 12) {
      await stage.remind();
      stage.hours(12);
    }
    expect((await it.told()).sort()).toEqual(['author 30', 'author 7', 'lead 30', 'lead 7']);
  });

  it('is told at the next threshold where it was approved for less', async () => {
    const it = await anItem(20);
    await stage.remind();
    expect(await it.told()).toEqual([]);
    stage.hours(13 * DAY);
    await stage.remind();
    expect((await it.told()).sort()).toEqual(['author 7', 'lead 7']);
  });

  it('is nothing to see to any more once it is retired', async () => {
    const it = await anItem(8);
    stage.hours(2 * DAY);
    await stage.remind();
    expect(await it.told()).toHaveLength(2);
    await stage.room.get(RetireItem).execute(it.author, it.itemId, 'Over.');
    await stage.room.get(FollowLedger).execute(it.organisationId);
    expect(await it.told()).toEqual([]);
  });
});
