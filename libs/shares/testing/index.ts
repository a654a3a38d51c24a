import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FeedShares, ShareableContent } from '#libs/feed';
import { RuleSets, ScreenText } from '#libs/guidelines';
import type { Actor, Clock } from '#libs/kernel';
import { FollowLedger, LedgerModule } from '#libs/ledger';
import { LinksModule } from '#libs/links';
import { MediaModule } from '#libs/media';
import { Networks, NetworksModule } from '#libs/networks';
import { PeopleModule } from '#libs/people';
import { PlatformModule, SecretBox } from '#libs/platform';
import { anApprovedItem, theContentRoom, type ApprovedItem } from '#testing/content';
import { theFeedRoom } from '#testing/feed';
import { theGuidelinesRoom } from '#testing/guidelines';
import { FixedClock } from '#testing/kernel';
import { aConnection, FakeAdapter } from '#testing/networks';
import { aMember, anOrganisation } from '#testing/people';
import type { TestDatabase } from '#testing/platform';
import { CreateShare, PublishShare, type PublicationState, type ShareOrder } from '../src/index.js';
import { DrawConsequences } from '../src/draw-consequences.js';
import { doors, inside } from '../src/shares.module.js';

/** The rooms up to shares on a test's database, with trigger words as guidelines and a network in memory. */
export interface SharesRoom {
  context: INestApplicationContext;
  guidelines: ReturnType<typeof theGuidelinesRoom>;
  content: ReturnType<typeof theContentRoom>;
  adapter: FakeAdapter;
  clock: FixedClock;
  close(): Promise<void>;
}

export async function theSharesRoom(
  test: TestDatabase,
  clock: FixedClock = new FixedClock(),
  adapter: FakeAdapter = new FakeAdapter(),
): Promise<SharesRoom> {
  const guidelines = theGuidelinesRoom(test, clock);
  const content = theContentRoom(test, clock, guidelines);
  const feed = theFeedRoom(test, clock);
  const context = await NestFactory.createApplicationContext(
    {
      module: class SharesTest {},
      imports: [
        PlatformModule.forRoot(test.configuration, clock),
        LedgerModule,
        PeopleModule,
        NetworksModule,
        LinksModule,
        MediaModule,
      ],
      providers: [
        ...doors,
        ...inside,
        { provide: RuleSets, useValue: guidelines.ruleSets },
        { provide: ScreenText, useValue: guidelines.screenText },
        { provide: ShareableContent, useValue: feed.shareableContent },
        { provide: FeedShares, useValue: feed.feedShares },
      ],
    },
    { logger: false, abortOnError: false },
  );
  Object.assign(context.get(Networks), { all: [adapter] });
  context.get(FollowLedger).register(context.get(DrawConsequences));
  return { context, guidelines, content, adapter, clock, close: () => context.close() };
}

/** A member with a connected account and content to share. */
export interface Stage {
  organisationId: string;
  member: Actor;
  item: ApprovedItem;
  connectionId: string;
}

export async function aStage(
  test: TestDatabase,
  room: SharesRoom,
  choices: { roles?: Actor['roles']; draft?: Parameters<typeof anApprovedItem>[2] } = {},
): Promise<Stage> {
  const { organisationId } = await anOrganisation(test);
  const member = await aMember(test, { organisationId, roles: [...(choices.roles ?? ['advocate'])] });
  const { connectionId } = await aConnection(test, member, { secrets: room.context.get(SecretBox) });
  const item = await anApprovedItem(test, { organisationId }, { clock: room.clock as Clock, ...choices.draft });
  return { organisationId, member, item, connectionId };
}

export const A_TEXT = 'Our laboratory opens its doors on Saturday. Come and see.';

/** A share through the room's own verb, due at once unless it has a schedule; answers its id. */
export async function aShare(room: SharesRoom, stage: Stage, choices: Partial<ShareOrder> = {}): Promise<string> {
  return room.context.get(CreateShare).execute(stage.member, {
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
  await room.context.get(PublishShare).execute(stage.organisationId, shareId);
  return shareId;
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
