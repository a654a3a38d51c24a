import { newId, type Actor, type Role } from '#libs/kernel';
import type { MemberRecord } from './member.js';
import { inOrder } from './member.rules.js';

export interface NewMember {
  email: string;
  name: string;
  roles: Role[];
  teamId?: string | null;
  region?: string | null;
  language?: string | null;
}

/** The member a checked draft makes; the organisation's first language is theirs until they choose another. */
export function invited(
  draft: Omit<NewMember, 'roles'> & { roles: string[] },
  languages: readonly string[],
): MemberRecord {
  return {
    id: newId(),
    name: draft.name,
    email: draft.email,
    roles: inOrder(draft.roles),
    teamId: draft.teamId ?? null,
    region: draft.region ?? null,
    language: draft.language ?? languages[0] ?? 'en',
    timeZone: null,
    status: 'invited',
    networkSize: null,
    consentedAt: null,
  };
}

/** The fact that somebody was invited. */
export function memberInvited(member: MemberRecord, actor: Actor, at: Date) {
  return {
    kind: 'member.invited',
    at,
    actorId: actor.memberId,
    subjectKind: 'member',
    subjectId: member.id,
    detail: { roles: member.roles, teamId: member.teamId },
  };
}
