import { SaveApprovalRoute, type ApprovalStep, type RouteDraft } from '#libs/approval-routes';
import { CreateItem, DecideReview, type ReviewDecision } from '#libs/content';
import { Clock, newId, type Actor } from '#libs/kernel';
import { NameDeputy } from '#libs/responsibilities';
import { aDraft, newestVersion, sendToReview } from '#testing/content';
import { aMember, anOrganisation } from '#testing/people';
import type { Room, TestDatabase } from '#testing/platform';
import { ApprovalViews } from '../src/index.js';

type Step = Partial<ApprovalStep> & { name: string };

/** A route as an administrator draws it; each step is of a stage of its own unless it says otherwise. */
export const drawn = (steps: Step[], choices: Partial<RouteDraft> = {}): RouteDraft => ({
  name: 'Medical and legal',
  inForce: true,
  topicIds: [],
  regions: [],
  teamIds: [],
  audience: null,
  verdict: null,
  coversLibrary: true,
  differentPeople: true,
  ...choices,
  steps: steps.map((step, index) => ({
    ...{ stage: index + 1, roles: [], memberIds: [], needed: 'any' as const, due: null },
    ...step,
  })),
});

/** The people of a case, with an item of the author's in review that a route of two steps applies to. */
export async function aCase(test: TestDatabase, room: Room) {
  const { organisationId } = await anOrganisation(test);
  const member = (name: string, ...roles: Actor['roles'][number][]) => aMember(test, { organisationId, roles, name });
  const people = {
    admin: await member('Ada Admin', 'admin'),
    author: await member('Tom Author', 'author', 'reviewer'),
    lead: await member('Priya Lead', 'comms_lead', 'reviewer'),
    medic: await member('Mia Medic', 'reviewer'),
    lawyer: await member('Leo Lawyer', 'safety_officer'),
    other: await member('Otto Other', 'reviewer'),
  };
  const steps = [
    { name: 'Medical', memberIds: [people.medic.memberId, people.author.memberId] },
    { name: 'Legal', memberIds: [people.lawyer.memberId, people.medic.memberId] },
  ];
  const save = (draft: RouteDraft, id?: string) => room.get(SaveApprovalRoute).execute(people.admin, draft, id);
  const routeId = await save(drawn(steps));
  const itemId = await room.get(CreateItem).execute(people.author, aDraft());
  const { id: versionId } = await sendToReview(test, room, people.author, itemId);
  const view = () => room.get(ApprovalViews).get(people.author, itemId);
  const step = async (name: string) => (await view()).steps.find((each) => each.name === name)?.id;
  const decide = async (by: Actor, name: string | null, more: Partial<ReviewDecision> = {}) => {
    const stepId = name === null ? undefined : ((await step(name)) ?? newId());
    const newest = (await newestVersion(test, itemId)).id;
    await room.get(DecideReview).execute(by, itemId, { versionId: newest, decision: 'approved', stepId, ...more });
  };
  const state = async () => {
    const [row] = await test.owner<{ state: string; approved: string | null; live: boolean }>(
      `SELECT state, approved_version_id AS approved, EXISTS (SELECT FROM feed_entries e WHERE e.item_id = i.id) AS live
         FROM content_items i WHERE id = $1`,
      [itemId],
    );
    return row!;
  };
  /** Somebody stands in for another today. */
  const standsIn = async (deputy: Actor, away: Actor) => {
    const day = room.get(Clock).now().toISOString().slice(0, 10);
    const order = { memberId: away.memberId, deputyId: deputy.memberId, firstOn: day, lastOn: day };
    await room.get(NameDeputy).execute(away, order);
  };
  return { ...people, standsIn, organisationId, routeId, steps, save, itemId, versionId, view, step, decide, state };
}
export type Case = Awaited<ReturnType<typeof aCase>>;
