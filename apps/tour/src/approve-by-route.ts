import { randomUUID } from 'node:crypto';
import type { Cast } from './cast.js';
import type { Findings } from './findings.js';
import { pageSeen } from './page-seen.js';
import { done } from './session.js';

export interface Routed {
  itemId: string;
  approvals: number;
}

/**
 * Sets up an approval route of two steps for a topic of its own, sends an item through it and takes the route away again;
 * holds against the route what each moment shows. Answers the item, and how many approvals its certificate names.
 */
export async function approveByRoute(cast: Cast, findings: Findings): Promise<Routed> {
  const mark = randomUUID().slice(0, 8);
  const topic = done(await cast.lead.api.POST('/api/topics', { body: { name: `Tour ${mark}` } }), 'create a topic');
  const route = done(
    await cast.admin.api.POST('/api/approval-routes', { body: routeFor(topic.id, mark) }),
    'set up an approval route',
  );
  try {
    return await sendThrough(cast, topic.id, mark, findings);
  } finally {
    const params = { params: { path: { id: route.id } } };
    done(await cast.admin.api.DELETE('/api/approval-routes/{id}', params), 'take the approval route away');
  }
}

function routeFor(topicId: string, mark: string) {
  const step = { memberIds: [], needed: 'any' as const };
  return {
    name: `Tour ${mark}`,
    inForce: true,
    topicIds: [topicId],
    regions: [],
    teamIds: [],
    coversLibrary: false,
    differentPeople: true,
    steps: [
      { ...step, stage: 1, name: 'Medical', roles: ['reviewer' as const] },
      { ...step, stage: 2, name: 'Communications', roles: ['comms_lead' as const] },
    ],
  };
}

async function sendThrough(
  { author, reviewer, lead, members }: Cast,
  topicId: string,
  mark: string,
  findings: Findings,
): Promise<Routed> {
  const draft = {
    title: `Open day ${mark}`,
    linkUrl: `https://example.org/open-day-${mark}`,
    topics: [topicId],
    audience: { teams: [], regions: [], languages: [], public: true },
    captions: [
      { network: 'linkedin' as const, language: 'en', text: `Our open day ${mark} was a good one for all of us.` },
    ],
  };
  const item = done(await author.api.POST('/api/content', { body: draft as never }), 'write an item');
  const params = { params: { path: { id: item.id } } };
  const body = { versionId: item.version.id };
  done(await author.api.POST('/api/content/{id}/submit', { ...params, body }), 'send the item to review');
  const reader = members[0]!;
  const decide = async (by: Cast['lead'], what: string) => {
    const path = { itemId: item.id };
    const { steps } = done(await by.api.GET('/api/approvals/{itemId}', { params: { path } }), 'see the steps');
    const stepId = steps.find(({ yours }) => yours !== null)?.id;
    const pageHash = await pageSeen(by, item.id, item.version.id);
    const decision = { ...body, stepId, pageHash, decision: 'approved' as const };
    done(
      await by.api.POST('/api/reviews/{itemId}/decision', { params: { path }, body: decision }),
      `approve as ${what}`,
    );
  };
  const offered = async () =>
    (await reader.api.GET('/api/feed/{itemId}', { params: { path: { itemId: item.id } } })).response.status;
  await decide(reviewer, 'the first step');
  findings.expect('answer to a member after one of two approvals', 404, await offered());
  await decide(lead, 'the second step');
  findings.expect('answer to a member after both approvals', 200, await offered());
  const { state, approvedVersion } = done(await author.api.GET('/api/content/{id}', params), 'open the item');
  findings.expect('state of the item after both approvals', 'approved', state);
  findings.expect('version approved by both', item.version.id, approvedVersion?.id ?? 'none');
  const path = { id: item.id, versionId: item.version.id };
  const certified = await lead.api.GET('/api/content/{id}/versions/{versionId}/certificate', { params: { path } });
  const { faults, signed } = done(certified, 'read the certificate');
  const { approvers = [] } = JSON.parse(signed?.body ?? '{}') as { approvers?: unknown[] };
  findings.expect('what does not hold of its certificate', '', faults.join(', '));
  findings.expect('approvals that its certificate names', 2, approvers.length);
  return { itemId: item.id, approvals: approvers.length };
}
