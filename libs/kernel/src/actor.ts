import type { Role } from './vocabulary.js';

/** Who acts: a signed-in member, bound to one organisation. Every use case takes one first. */
export interface Actor {
  organisationId: string;
  memberId: string;
  roles: readonly Role[];
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
