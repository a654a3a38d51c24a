export * from './accept-invitation.js';
export * from './import-people.js';
export * from './invitation.facts.js';
export * from './invitations.module.js';
export * from './invite-member.js';
export { type NewMember } from './invited-member.rules.js';
export { type Invitation } from './issue-invitations.js';
export { type ImportOutcome } from './people-import.rules.js';
export * from './renew-invitation.js';
