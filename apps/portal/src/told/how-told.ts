import type { NotificationChoices } from '../api/notifications.js';

/** What is told of each thing that one waits for. */
const TOLD_BY = {
  review: ['item.approved', 'item.sent_back', 'item.rejected'],
  text: ['text.approved', 'text.declined'],
  share: ['share.published', 'share.held', 'share.unknown', 'share.failed'],
  invitation: ['invitation.accepted'],
  case: ['case.deadline'],
  connection: ['connection.ending', 'connection.expired'],
} as const;

/** What somebody waits for that others do, or that time brings. */
export type Awaited = keyof typeof TOLD_BY;

export type HowTold = 'inboxAndMail' | 'inboxAndDigest' | 'inbox' | 'mail' | 'digest' | 'differs' | 'nowhere';

/**
 * How a member is told of it, by what they chose and as far as mail reaches them; `differs` where it is not the same for
 * all that may become of it, and null where none of it concerns their roles: then they chose nothing.
 */
export function howTold(
  of: Awaited,
  { kinds }: Pick<NotificationChoices, 'kinds'>,
  mailReaches: boolean,
): HowTold | null {
  const names: readonly string[] = TOLD_BY[of];
  if (!kinds.some(({ kind }) => names.includes(kind))) return null;
  const ways = new Set(
    names.map((name) => {
      const chosen = kinds.find(({ kind }) => kind === name);
      return wayOf(chosen?.inbox ?? false, mailReaches ? (chosen?.mail ?? 'off') : 'off');
    }),
  );
  const [way] = ways;
  return ways.size === 1 && way ? way : 'differs';
}

function wayOf(inbox: boolean, mail: NotificationChoices['kinds'][number]['mail']): HowTold {
  if (mail === 'at_once') return inbox ? 'inboxAndMail' : 'mail';
  if (mail === 'digest') return inbox ? 'inboxAndDigest' : 'digest';
  return inbox ? 'inbox' : 'nowhere';
}
