import { newId, type Actor, type Role } from '#libs/kernel';
import type { Fact } from '#libs/ledger';
import { inOrder, memberInvited, type MemberRecord } from '#libs/people';

export interface NewMember {
  email: string;
  name: string;
  roles: Role[];
  teamId?: string | null;
  region?: string | null;
  language?: string | null;
}

/** The member a checked draft makes. */
export function invited(draft: Omit<NewMember, 'roles'> & { roles: string[] }): MemberRecord {
  return {
    id: newId(),
    name: draft.name,
    email: draft.email,
    roles: inOrder(draft.roles),
    teamId: draft.teamId ?? null,
    region: draft.region ?? null,
    language: draft.language ?? null,
    timeZone: null,
    status: 'invited',
    networkSize: null,
    consentedAt: null,
  };
}

/** The fact that somebody was invited. */
export function invitedFact(member: MemberRecord, actor: Actor, at: Date): Fact {
  const detail = { roles: member.roles, teamId: member.teamId };
  return memberInvited.of({ at, actorId: actor.memberId, subjectId: member.id, detail });
}
