import { FixedClock } from '#testing/kernel';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { EditRepository, EditsModule } from './index.js';

describe('counting what people change', () => {
  let test: TestDatabase;
  let room: Room;
  let ada: Actor;
  let bo: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await openRoom(test, EditsModule);
    const { organisationId } = await anOrganisation(test);
    ada = await aMember(test, { organisationId });
    bo = await aMember(test, { organisationId });
  });
  afterAll(() => test.drop());

  const claim = (actor: Actor, began?: number) =>
    room
      .get(Database)
      .within(actor, (tx) => room.get(EditRepository).claim(tx, actor, 'deadline.cases', began, clock.now()));
  const read = (actor: Actor) =>
    room.get(Database).within(actor, (tx) => room.get(EditRepository).of(tx, 'deadline.cases'));

  it('begins at nothing', async () => {
    expect(await read(ada)).toEqual({ revision: 0, last: null });
  });

  it('lets exactly one of those who began from the same win, the first time and every time', async () => {
    for (const began of [0, 1, 2]) {
      const tries = await Promise.allSettled([
        claim(ada, began),
        claim(bo, began),
        claim(ada, began),
        claim(bo, began),
      ]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const { reason } of tries.filter((each) => each.status === 'rejected'))
        expect(reason).toMatchObject({ kind: 'conflict', code: 'changed_meanwhile' });
    }
    expect(await read(ada)).toMatchObject({ revision: 3 });
  });

  it('takes no revision that was never there', async () => {
    await expect(claim(ada, 7)).rejects.toMatchObject({ code: 'changed_meanwhile' });
  });

  it('counts what is meant whatever was there, and says whose it was', async () => {
    await claim(bo);
    expect(await read(ada)).toEqual({ revision: 4, last: { by: bo.memberId, at: clock.now() } });
  });

  it('gives a change that fails back its revision', async () => {
    const failing = room.get(Database).within(ada, async (tx) => {
      await room.get(EditRepository).claim(tx, ada, 'deadline.cases', 4, clock.now());
      throw new Error('nothing came of it');
    });
    await expect(failing).rejects.toThrow('nothing came of it');
    expect(await read(ada)).toMatchObject({ revision: 4 });
  });

  it('counts many at once, each once', async () => {
    const subjects = ['product.a', 'product.b', 'product.a'] as const;
    const of = () => room.get(Database).within(ada, (tx) => room.get(EditRepository).ofKind(tx, 'product'));
    for (const revision of [1, 2]) {
      await room.get(Database).within(ada, (tx) => room.get(EditRepository).claimAll(tx, ada, subjects, clock.now()));
      const edited = await of();
      expect(subjects.map((subject) => edited.of(subject).revision)).toEqual([revision, revision, revision]);
    }
  });

  it('keeps organisations apart', async () => {
    const { organisationId } = await anOrganisation(test);
    expect(await read(await aMember(test, { organisationId }))).toEqual({ revision: 0, last: null });
  });
});
