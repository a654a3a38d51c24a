import type { OwnPost as Own, PostCheckProgress as Progress, PostCheckView } from '#libs/post-checks';
import { iso } from '../fields/iso.js';
import type { OwnPost, PostCheck, PostCheckProgress } from './post-checks.dto.js';

export function presentPostCheck(check: PostCheckView): PostCheck {
  const { publishedAt, checkedAt, differsSince, lookWantedAt, restoreAskedAt, look, ...rest } = check;
  return {
    ...rest,
    publishedAt: publishedAt.toISOString(),
    checkedAt: iso(checkedAt),
    differsSince: iso(differsSince),
    look: look && { ...look, at: look.at.toISOString() },
    lookWantedAt: iso(lookWantedAt),
    restoreAskedAt: iso(restoreAskedAt),
  };
}

export function presentOwnPost({ checkedAt, ...rest }: Own): OwnPost {
  return { ...rest, checkedAt: checkedAt.toISOString() };
}

export function presentProgress({ lastAt, ...rest }: Progress): PostCheckProgress {
  return { ...rest, lastAt: iso(lastAt) };
}
