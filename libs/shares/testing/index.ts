import type { Draft } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { StoreImage } from '#libs/media';
import { SecretBox } from '#libs/platform';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { aConnection, FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import type { PublishOutcome } from '#libs/network-contract';
import sharp from 'sharp';
import {
  CreateShare,
  PublishShare,
  SharesModule,
  SweepPublications,
  type PublicationState,
  type ShareOrder,
} from '../src/index.js';

/** The shares room with trigger words as guidelines and a network in memory. */
export interface SharesRoom extends Room {
  adapter: FakeAdapter;
  clock: FixedClock;
}

export async function theSharesRoom(test: TestDatabase): Promise<SharesRoom> {
  const [clock, adapter] = [new FixedClock(), new FakeAdapter()];
  const room = await openRoom(test, SharesModule, [instead(Clock, clock), triggerWords(), theNetwork(adapter)]);
  return { ...room, adapter, clock };
}

/** A member with a connected account and content to share. */
export interface Stage {
  organisationId: string;
  member: Actor;
  item: ApprovedItem;
  connectionId: string;
  /** The member's account at the network. */
  accountId: string;
}

export async function aStage(
  test: TestDatabase,
  room: SharesRoom,
  choices: { organisationId?: string; roles?: Actor['roles']; draft?: Partial<Draft> } = {},
): Promise<Stage> {
  const organisationId = choices.organisationId ?? (await anOrganisation(test)).organisationId;
  const member = await aMember(test, { organisationId, roles: [...(choices.roles ?? ['advocate'])] });
  const { connectionId } = await aConnection(test, member, { secrets: room.get(SecretBox) });
  const item = await anApprovedItem(test, room, { organisationId }, choices.draft);
  const [connection] = await test.owner<{ account_id: string }>('SELECT account_id FROM connections WHERE id = $1', [
    connectionId,
  ]);
  return { organisationId, member, item, connectionId, accountId: connection!.account_id };
}

/** A stage on a morning of its own, with a network that takes everything and remembers nothing asked of it before. */
export async function aFreshStage(test: TestDatabase, room: SharesRoom): Promise<Stage> {
  room.clock.set('2026-11-02T09:00:00Z');
  Object.assign(room.adapter, { next: [], nextPrepare: [], nextWithdraw: [], edition: '202609' });
  return aStage(test, room);
}

/** The same with content that has a picture, whose shares are looked at once more between their claim and their call. */
export async function withPicture<S extends Pick<Stage, 'organisationId'>>(
  test: TestDatabase,
  room: Room,
  stage: S,
  choices: Partial<Draft> = {},
): Promise<S & Pick<Stage, 'item'>> {
  const author = await aMember(test, { organisationId: stage.organisationId, roles: ['author'] });
  const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const { id: imageId } = await room.get(StoreImage).execute(author, bytes);
  return { ...stage, item: await anApprovedItem(test, room, author, { imageId, ...choices }) };
}

/** What stands at the network in the member's name. */
export function postsOf(room: SharesRoom, { accountId }: Stage) {
  return room.adapter.posts.filter((post) => post.holder.accountId === accountId);
}

/** How each try to publish a share has ended so far. */
export async function attemptsOf(test: TestDatabase, shareId: string) {
  return test.owner<{ number: number; outcome: string | null; code: string | null; external_id: string | null }>(
    'SELECT number, outcome, code, external_id FROM publication_attempts WHERE share_id = $1 ORDER BY number',
    [shareId],
  );
}

export const A_TEXT = 'Our laboratory opens its doors on Saturday. Come and see.';

/** A share through the room's own verb, due at once unless it has a schedule; answers its id. */
export async function aShare(room: SharesRoom, stage: Stage, choices: Partial<ShareOrder> = {}): Promise<string> {
  return room.get(CreateShare).execute(stage.member, {
    versionId: stage.item.versionId,
    captionId: stage.item.captionId,
    network: 'linkedin',
    text: A_TEXT,
    ...choices,
  });
}

/** A share that has gone out. */
export async function aPublishedShare(
  room: SharesRoom,
  stage: Stage,
  choices: Partial<ShareOrder> = {},
): Promise<string> {
  const shareId = await aShare(room, stage, choices);
  await room.get(PublishShare).execute(stage.organisationId, shareId);
  return shareId;
}

/** Makes a share's next try stay at the network. @returns what brings its answer. */
export async function sentOut(
  room: SharesRoom,
  { organisationId }: Pick<Stage, 'organisationId'>,
  shareId: string,
): Promise<(outcome: PublishOutcome) => Promise<void>> {
  let answer!: (outcome: PublishOutcome) => void;
  const asked = new Promise<void>((called) => {
    room.adapter.next = [
      () => {
        called();
        return new Promise((resolve) => (answer = resolve));
      },
    ];
  });
  const trying = room.get(PublishShare).execute(organisationId, shareId);
  await asked;
  return async (outcome) => {
    answer(outcome);
    await trying;
  };
}

/** A share whose try was given up, and what brings its answer after all: that it is live, unless told otherwise. */
export async function aShareGivenUp(room: SharesRoom, stage: Stage, choices: Partial<ShareOrder> = {}) {
  const id = await aShare(room, stage, choices);
  const answer = await sentOut(room, stage, id);
  room.clock.advance(10 * 60_000);
  await room.get(SweepPublications).execute(stage.organisationId);
  const externalId = `urn:li:share:${id}`;
  const late = (outcome: PublishOutcome = { kind: 'published', externalId, permalink: null }) => answer(outcome);
  return { id, externalId, late };
}

/** What became of a share, as its row says. */
export async function publicationOf(test: TestDatabase, shareId: string) {
  const [row] = await test.owner<{
    state: PublicationState;
    code: string | null;
    message: string | null;
    due_at: Date;
    planned_at: Date;
    attempts: number;
    schedule_version: number;
    external_id: string | null;
    permalink: string | null;
    published_at: Date | null;
    hold_key: string | null;
    sending_at: Date | null;
  }>('SELECT * FROM publications WHERE share_id = $1', [shareId]);
  if (!row) throw new Error(`There is no share ${shareId}.`);
  return row;
}

/** The kinds of a share's facts, in the order of the ledger. */
export async function factsOf(test: TestDatabase, shareId: string): Promise<string[]> {
  const rows = await test.owner<{ kind: string }>(
    'SELECT kind FROM ledger_entries WHERE subject_id = $1 ORDER BY sequence',
    [shareId],
  );
  return rows.map((row) => row.kind);
}

export * from './facts.js';
