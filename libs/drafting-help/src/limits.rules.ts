import { DomainError, say } from '#libs/kernel';

/** Help that one member, and that all of an organisation, may ask for in a window: each costs what the model costs. */
export const MEMBER_LIMIT = { most: 20, windowMs: 3_600_000 };
export const ORGANISATION_LIMIT = { most: 500, windowMs: 24 * 3_600_000 };

/** When there may be more, given when it was asked for within the window; null when now. */
function freeAt(asked: readonly Date[], { most, windowMs }: { most: number; windowMs: number }): Date | null {
  const first = asked.at(-most);
  return first ? new Date(first.getTime() + windowMs) : null;
}

/** @throws DomainError rate_limited, saying when there may be more. */
export function requireRoom(byMember: readonly Date[], byAll: readonly Date[], now: Date): void {
  const waitMs = (at: Date | null) => (at ? at.getTime() - now.getTime() : 0);
  const member = waitMs(freeAt(byMember, MEMBER_LIMIT));
  const all = waitMs(freeAt(byAll, ORGANISATION_LIMIT));
  if (member <= 0 && all <= 0) return;
  const wait = Math.max(member, all);
  const minutes = Math.ceil(wait / 60_000);
  const told =
    all > member
      ? say(
          'Your organisation has used up its help for today; ask again in {minutes, plural, one {# minute} other {# minutes}}.',
          { minutes },
        )
      : say(
          'You have asked for help {most, number} times within an hour; ask again in {minutes, plural, one {# minute} other {# minutes}}.',
          { most: MEMBER_LIMIT.most, minutes },
        );
  throw new DomainError('rate_limited', 'rate_limited', told, [], { retryAfterSeconds: Math.ceil(wait / 1_000) });
}
