import type { Actor } from '#libs/kernel';
import { aMember } from '#testing/people';
import type { Room, TestDatabase } from '#testing/platform';
import type { CaptionDraft, Draft } from '../src/draft.js';
import { CreateItem, DecideReview, SubmitItem } from '../src/index.js';

export function aCaption(choices: Partial<CaptionDraft> = {}): CaptionDraft {
  return {
    network: 'linkedin',
    language: 'en',
    text: 'Our laboratory opens its doors on Saturday.',
    slots: [],
    locked: false,
    disclosure: null,
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
    imageAlt: null,
    imageRights: choices.imageId ? 'Acme owns it; taken by its own photographer.' : null,
    imageRightsUntil: null,
    imagePeople: choices.imageId ? 'none' : null,
    publishFrom: null,
    topicIds: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    featured: false,
    expiresAt: null,
    captions: [aCaption()],
    ...choices,
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
 * another member, through the verbs of a room that stands on content. Choices are those of a draft.
 */
export async function anApprovedItem(
  test: TestDatabase,
  room: Room,
  actor: Pick<Actor, 'organisationId'> & Partial<Actor>,
  choices: Partial<Draft> = {},
): Promise<ApprovedItem> {
  const { organisationId } = actor;
  const author = isAuthor(actor) ? actor : await aMember(test, { organisationId, roles: ['author'] });
  const reviewer = await aMember(test, { organisationId, roles: ['reviewer'] });
  const itemId = await room.get(CreateItem).execute(author, aDraft(choices));
  const version = await sendToReview(test, room, author, itemId);
  const decision = { versionId: version.id, decision: 'approved' as const, override: true, reason: 'Checked.' };
  await room.get(DecideReview).execute(reviewer, itemId, decision);
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

/** Sends the newest version of an item to review; answers it. */
export async function sendToReview(test: TestDatabase, room: Room, by: Actor, itemId: string) {
  const version = await newestVersion(test, itemId);
  await room.get(SubmitItem).execute(by, itemId, { versionId: version.id });
  return version;
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
