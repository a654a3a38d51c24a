import { randomUUID } from 'node:crypto';
import type { Cast } from './cast.js';
import { done, type Session } from './session.js';

/** A share as the tour made it, and what it must be found to be everywhere. */
export interface MadeShare {
  id: string;
  memberId: string;
  itemId: string;
  node: string;
  text: string;
}

const SHARES_PER_MEMBER = 8;
const OPENINGS = [
  'Worth a read: ',
  'This made me think. ',
  'From our world: ',
  'A good few minutes spent: ',
  'Passing this on: ',
  'For those who follow this: ',
];

/** Each member shares some of the content in words of their own, spread so that every item is shared by somebody first. */
export async function shareContent(
  cast: Cast,
  itemIds: string[],
  onProgress: (done: number, of: number) => void,
): Promise<MadeShare[]> {
  const plan = cast.members.flatMap((member, turn) =>
    spread(itemIds, turn, cast.members.length).map((itemId, nth) => ({
      member,
      itemId,
      opening: OPENINGS[(turn + nth) % OPENINGS.length]!,
    })),
  );
  const made: MadeShare[] = [];
  for (const [index, { member, itemId, opening }] of plan.entries()) {
    const share = await shareItem(member, itemId, opening);
    if (share) made.push(share);
    onProgress(index + 1, plan.length);
  }
  return made;
}

/** Up to eight items for the n-th member, a different cut of the list for each. */
function spread(itemIds: string[], turn: number, members: number): string[] {
  const step = Math.max(1, Math.floor(itemIds.length / members));
  const count = Math.min(SHARES_PER_MEMBER, itemIds.length);
  return Array.from({ length: count }, (_, nth) => itemIds[(turn * step + nth) % itemIds.length]!);
}

/** Null when the item is not for this member, is theirs already, or their words are refused. */
export async function shareItem(
  member: Session,
  itemId: string,
  opening: string,
  schedule?: { localTime: string; timeZone: string },
): Promise<MadeShare | null> {
  const found = await member.api.GET('/api/feed/{itemId}', { params: { path: { itemId } } });
  // Content of the demo organisation's own may be meant for others; imported content is meant for everybody.
  if (found.response.status === 404) return null;
  const item = done(found, 'open an item of the feed');
  const caption = item.captions.find((one) => !one.locked && one.slots.length === 0);
  if (!caption || item.sharedByMe) return null;
  const text = `${opening}${caption.text}`;
  const share = () =>
    member.api.POST('/api/shares', {
      params: { header: { 'Idempotency-Key': key } },
      body: { versionId: item.versionId, captionId: caption.id, network: 'linkedin', text, schedule },
    } as never);
  const key = randomUUID();
  const first = await share();
  // A member's own words may be refused by the screening; that is the product at work, not a fault.
  if (first.response.status === 422) return null;
  const answer = done(first as never, `share "${item.title}"`) as { id: string; node: string; text: string };
  const again = done((await share()) as never, 'repeat a request') as { id: string };
  if (again.id !== answer.id) throw new Error('The same request made two shares.');
  return { id: answer.id, memberId: member.memberId, itemId, node: answer.node, text: answer.text };
}
