import type { Me } from '../api/auth.js';
import type { ItemSummary } from '../api/content.js';
import { holds } from '../sign-in/me.js';

/** Whether the member may change an item that still lives: the server decides by the same rule. */
export const mayWrite = (me: Me, { author }: Pick<ItemSummary, 'author'>): boolean =>
  holds(me, 'comms_lead') || (holds(me, 'author') && author.id === me.memberId);
