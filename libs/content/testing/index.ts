import type { Actor, Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MediaRepository } from '#libs/media';
import { OrganisationRepository } from '#libs/people';
import { GuardedFetch } from '#libs/platform';
import { theGuidelinesRoom } from '#testing/guidelines';
import { FixedClock } from '#testing/kernel';
import { aMember } from '#testing/people';
import type { TestDatabase } from '#testing/platform';
import { ApprovalRepository } from '../src/approval.repository.js';
import { CheckDraft } from '../src/check-draft.js';
import { CreateItem } from '../src/create-item.js';
import { CreateTopic } from '../src/create-topic.js';
import { DecideReview } from '../src/decide-review.js';
import { DeleteTopic } from '../src/delete-topic.js';
import type { CaptionDraft, Draft } from '../src/draft.js';
import { DraftQueries } from '../src/draft.queries.js';
import { EditItem } from '../src/edit-item.js';
import { FeedEntryRepository } from '../src/feed-entry.repository.js';
import { ImportItems } from '../src/import-items.js';
import { ItemQueries } from '../src/item.queries.js';
import { ItemRepository } from '../src/item.repository.js';
import { RetireItem } from '../src/retire-item.js';
import { ReviewQueries } from '../src/review.queries.js';
import { ScreenVersion } from '../src/screen-version.js';
import { SubmitItem } from '../src/submit-item.js';
import { TopicRepository } from '../src/topic.repository.js';
import { VersionRepository } from '../src/version.repository.js';

export function aCaption(choices: Partial<CaptionDraft> = {}): CaptionDraft {
  return {
    network: 'linkedin',
    language: 'en',
    text: 'Our laboratory opens its doors on Saturday.',
    slots: [],
    locked: false,
    ...choices,
  };
}

export function aDraft(choices: Partial<Draft> = {}): Draft {
  return {
    title: 'Open day',
    summary: null,
    linkUrl: 'https://acme.example/open-day',
    linkTitle: null,
    imageId: null,
    topicIds: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    disclosure: null,
    featured: false,
    expiresAt: null,
    captions: [aCaption()],
    ...choices,
  };
}

/** The content room on a test's database, with its verbs wired by hand and trigger words as its guidelines. */
export function theContentRoom(
  test: TestDatabase,
  clock: Clock = new FixedClock(),
  guidelines = theGuidelinesRoom(test, clock),
) {
  const { database } = test;
  const ledger = new LedgerRepository();
  const [items, versions, feed] = [new ItemRepository(), new VersionRepository(), new FeedEntryRepository()];
  const checkDraft = new CheckDraft(new DraftQueries());
  const screenVersion = new ScreenVersion(guidelines.screenTexts, versions);
  const topics = new TopicRepository();
  const itemQueries = new ItemQueries(database, versions);
  return {
    createTopic: new CreateTopic(database, topics, clock),
    deleteTopic: new DeleteTopic(database, topics),
    importItems: new ImportItems(database, new GuardedFetch(), items, versions, topics, screenVersion, ledger, clock),
    itemQueries,
    reviewQueries: new ReviewQueries(database, itemQueries),
    createItem: new CreateItem(database, checkDraft, items, versions, screenVersion, ledger, clock),
    editItem: new EditItem(database, checkDraft, items, versions, screenVersion, ledger, clock),
    submitItem: new SubmitItem(database, new OrganisationRepository(), items, versions, screenVersion, ledger, clock),
    decideReview: new DecideReview(
      database,
      guidelines.ruleSets,
      items,
      versions,
      new ApprovalRepository(),
      new MediaRepository(),
      feed,
      screenVersion,
      ledger,
      clock,
    ),
    retireItem: new RetireItem(database, items, feed, ledger, clock),
  };
}

export interface ApprovedItem {
  itemId: string;
  versionId: string;
  /** Of its first caption. */
  captionId: string;
  captionIds: string[];
  certificate: string;
  author: Actor;
  reviewer: Actor;
}

/**
 * An item in the feed: written by an author of the actor's organisation (the actor, when they are one), approved by
 * another member, through the room's own verbs. Choices are those of a draft; `clock` says when.
 */
export async function anApprovedItem(
  test: TestDatabase,
  actor: Pick<Actor, 'organisationId'> & Partial<Actor>,
  { clock, ...choices }: Partial<Draft> & { clock?: Clock } = {},
): Promise<ApprovedItem> {
  const { organisationId } = actor;
  const room = theContentRoom(test, clock);
  const author = isAuthor(actor) ? actor : await aMember(test, { organisationId, roles: ['author'] });
  const reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
  const itemId = await room.createItem.execute(author, aDraft(choices));
  await room.submitItem.execute(author, itemId);
  const version = await newestVersion(test, itemId);
  const decision = { versionId: version.id, decision: 'approved' as const, override: true, reason: 'Checked.' };
  await room.decideReview.execute(reviewer, itemId, decision);
  const [approval] = await test.owner<{ certificate: string }>(
    'SELECT certificate FROM approvals WHERE version_id = $1',
    [version.id],
  );
  return {
    itemId,
    versionId: version.id,
    captionId: version.captionIds[0] as string,
    captionIds: version.captionIds,
    certificate: approval?.certificate as string,
    author,
    reviewer,
  };
}

/** The newest version of an item, with its captions in order. */
export async function newestVersion(
  test: TestDatabase,
  itemId: string,
): Promise<{ id: string; number: number; captionIds: string[] }> {
  const [version] = await test.owner<{ id: string; number: number; captionIds: string[] }>(
    `SELECT v.id, v.number, ARRAY(SELECT c.id FROM captions c WHERE c.version_id = v.id ORDER BY c.position) AS "captionIds"
       FROM content_versions v WHERE v.item_id = $1 ORDER BY v.number DESC LIMIT 1`,
    [itemId],
  );
  if (!version) throw new Error(`There is no item ${itemId}.`);
  return version;
}

function isAuthor(actor: Partial<Actor>): actor is Actor {
  return !!actor.memberId && !!actor.roles?.some((role) => role === 'author' || role === 'comms_lead');
}
