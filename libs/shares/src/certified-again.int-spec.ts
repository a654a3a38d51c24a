import { SaveApprovalRoute, type RouteDraft } from '#libs/approval-routes';
import { sha256 } from '#libs/chain';
import { certificateForms, DecideReview, VersionRepository } from '#libs/content';
import { SignedApprovals } from '#libs/feed';
import type { Actor } from '#libs/kernel';
import { SealEntries } from '#libs/ledger';
import { textHash } from '#libs/platform';
import { anApprovedItem } from '#testing/content';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  postsOf,
  publicationOf,
  theSharesRoom,
  type SharesRoom,
  type Stage,
} from '../testing/index.js';
import { PublishShare, SweepPublications } from './index.js';

interface Body {
  former?: string;
  content: string;
  issued: string;
  approvers: { memberId: string; as: string; step: string | null; conditions: string | null }[];
}

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;
let admin: Actor;
let medic: Actor;
let lawyer: Actor;

const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const schedule = { localTime: '2026-11-02T12:00', timeZone: 'UTC' };

/** A route is switched on for everything; its steps are open side by side. */
async function routeOn(names: Record<string, Actor[]>, choices: Partial<RouteDraft> = {}): Promise<void> {
  room.clock.advance(60_000);
  const steps = Object.entries(names).map(([name, people]) => ({
    ...{
      stage: 1,
      name,
      roles: [],
      memberIds: people.map(({ memberId }) => memberId),
      needed: 'all' as const,
      due: null,
    },
  }));
  await room.get(SaveApprovalRoute).execute(admin, {
    ...{ name: 'Later', inForce: true, topicIds: [], regions: [], teamIds: [], audience: null, verdict: null },
    ...{ coversLibrary: true, differentPeople: true },
    ...choices,
    steps,
  });
  room.clock.advance(60_000);
}

const approve = async (by: Actor, name: string, more: object = {}) => {
  const [step] = await test.owner<{ id: string }>(
    'SELECT id FROM approval_steps WHERE organisation_id = $1 AND name = $2',
    [stage.organisationId, name],
  );
  const { itemId, versionId } = stage.item;
  await room.get(DecideReview).execute(by, itemId, { versionId, decision: 'approved', stepId: step!.id, ...more });
};

/** The certificates of the version, the first one first. */
const certificates = async () => {
  const rows = await test.owner<{ body: string }>(
    'SELECT body FROM certificates WHERE subject_id = $1 ORDER BY issued_at, id',
    [stage.item.versionId],
  );
  return rows.map(({ body }) => ({ hash: sha256(body), ...(JSON.parse(body) as Body) }));
};
const names = ({ approvers }: Body) => approvers.map(({ memberId, step }) => [memberId, step]);
const facts = async () =>
  test.owner<{ actor_id: string; detail: { signed: string; certificate: string } }>(
    `SELECT actor_id, detail FROM ledger_entries WHERE subject_id = $1 AND kind = 'version.approved_again'`,
    [stage.item.versionId],
  );

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
  const member = (...roles: Actor['roles'][number][]) => aMember(test, { organisationId: stage.organisationId, roles });
  [admin, medic, lawyer] = [await member('admin'), await member('reviewer'), await member('safety_officer')];
});
afterAll(() => test.drop());

describe('an approval that a route asks for of what is approved already', () => {
  it('stands in a certificate of its own that names all who approved; the former stays as history', async () => {
    await routeOn({ Medical: [medic] });
    await approve(medic, 'Medical');
    const [first, second, ...more] = await certificates();
    expect(more).toEqual([]);
    expect(names(first!)).toEqual([[stage.item.reviewer.memberId, null]]);
    expect(names(second!)).toEqual([
      [stage.item.reviewer.memberId, null],
      [medic.memberId, 'Medical'],
    ]);
    expect(second).toMatchObject({ former: first!.hash, content: first!.content });
    expect(first).not.toHaveProperty('former');
    expect(second!.issued > first!.issued).toBe(true);
    const signed = second!.hash;
    expect(await facts()).toEqual([
      { actor_id: medic.memberId, detail: expect.objectContaining({ signed, certificate: first!.content }) },
    ]);
    const { itemId, versionId } = stage.item;
    const shown = await room.get(SignedApprovals).get(medic, itemId, versionId);
    expect(shown.faults).toEqual([]);
    expect([sha256(shown.signed!.body), ...shown.former.map(({ body }) => sha256(body))]).toEqual([
      second!.hash,
      first!.hash,
    ]);
  });

  it('is certified when its route has all of them, and one route does not wait for another', async () => {
    await routeOn({ Medical: [medic], Legal: [lawyer] });
    await routeOn({ Brand: [admin] }, { name: 'Brand', coversLibrary: false });
    await approve(medic, 'Medical');
    expect(await certificates()).toHaveLength(1);
    await approve(lawyer, 'Legal');
    const [, second] = await certificates();
    expect(names(second!).slice(1)).toEqual([
      [medic.memberId, 'Medical'],
      [lawyer.memberId, 'Legal'],
    ]);
    await approve(admin, 'Brand');
    const third = (await certificates())[2]!;
    expect(third.former).toBe(second!.hash);
    expect(names(third)).toEqual([...names(second!), [admin.memberId, 'Brand']]);
  });

  it('lets a share of before go on under the newer certificate, for its words and all around them are the same', async () => {
    const id = await aShare(room, stage, { schedule });
    await routeOn({ Medical: [medic] });
    room.clock.set('2026-11-02T12:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'approval_needed' });
    await approve(medic, 'Medical');
    await room.get(SweepPublications).execute(stage.organisationId);
    await publish(id);
    expect(postsOf(room, stage)).toHaveLength(1);
    const [share] = await test.owner<{ certificate: string }>('SELECT certificate FROM shares WHERE id = $1', [id]);
    expect(share!.certificate).toBe((await certificates())[1]!.content);
  });

  it('lets nothing go on that is not what was approved, whichever certificate is in force', async () => {
    const id = await aShare(room, stage, { schedule });
    await routeOn({ Medical: [medic] });
    await approve(medic, 'Medical');
    await test.owner(`UPDATE captions SET text = 'It cures everything.' WHERE version_id = $1`, [stage.item.versionId]);
    room.clock.set('2026-11-02T12:00:00Z');
    await publish(id);
    expect(postsOf(room, stage)).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'certificate_changed' });
  });

  it('is of the very form that was approved before the end of its time was part of it', async () => {
    stage.item = await anApprovedItem(test, room, stage, { expiresAt: new Date('2026-12-24T12:00:00Z') });
    const { versionId } = stage.item;
    const version = await test.database.within(stage.organisationId, (tx) =>
      room.get(VersionRepository).get(tx, versionId),
    );
    const [now, old] = certificateForms(version, null).map(textHash);
    expect(old).not.toBe(now);
    // As it was approved then: hashed without its end, and told so by the ledger alone.
    await test.owner('DELETE FROM certificates WHERE subject_id = $1', [versionId]);
    await test.owner('UPDATE approvals SET certificate = $2 WHERE version_id = $1', [versionId, old]);
    await test.owner(
      `UPDATE ledger_entries SET detail = (detail || jsonb_build_object('certificate', $2::text)) - 'signed'
        WHERE subject_id = $1 AND kind = 'version.approved'`,
      [versionId, old],
    );
    await room.get(SealEntries).execute(stage.organisationId);
    await routeOn({ Medical: [medic] });
    await approve(medic, 'Medical');
    const [certificate, ...others] = await certificates();
    expect(others).toEqual([]);
    expect(certificate!.content).toBe(old);
    expect(names(certificate!)).toEqual([
      [stage.item.reviewer.memberId, null],
      [medic.memberId, 'Medical'],
    ]);
    await publish(await aShare(room, stage));
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('makes nothing certified that was slipped in: without a certificate before there is none after', async () => {
    await routeOn({ Medical: [medic] });
    await test.owner('DELETE FROM certificates WHERE subject_id = $1', [stage.item.versionId]);
    await test.owner(`DELETE FROM ledger_entries WHERE subject_id = $1 AND kind = 'version.approved'`, [
      stage.item.versionId,
    ]);
    await expect(approve(medic, 'Medical')).rejects.toMatchObject({ code: 'certificate_broken' });
    expect(await certificates()).toEqual([]);
  });

  it('is not of another text that was slipped in with its hash', async () => {
    await routeOn({ Medical: [medic] });
    await test.owner(`UPDATE captions SET text = 'It cures everything.' WHERE version_id = $1`, [stage.item.versionId]);
    await expect(approve(medic, 'Medical')).rejects.toMatchObject({ code: 'certificate_broken' });
    const version = await test.database.within(stage.organisationId, (tx) =>
      room.get(VersionRepository).get(tx, stage.item.versionId),
    );
    const hash = textHash(certificateForms(version, null)[0]!);
    await test.owner('UPDATE approvals SET certificate = $2 WHERE version_id = $1', [stage.item.versionId, hash]);
    await expect(approve(medic, 'Medical')).rejects.toMatchObject({ code: 'certificate_broken' });
    expect(await certificates()).toHaveLength(1);
  });
});

describe('a later approval on a condition', () => {
  it('is certified once nothing that was asked for is open, also where all of several are asked', async () => {
    const second = await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'] });
    await routeOn({ Medical: [medic, second] });
    await approve(medic, 'Medical', { conditions: 'Print the leaflet.' });
    await approve(second, 'Medical');
    expect(await certificates()).toHaveLength(1);
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'approval_needed' });
  });
});
