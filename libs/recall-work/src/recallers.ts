import { DomainError, say, type Role } from '#libs/kernel';

/** Who may take back what was approved: who leads the programme, and who decides what is approved. */
export const RECALLERS: readonly Role[] = ['comms_lead', 'admin', 'reviewer'];

export function mayNotRecall(): DomainError {
  return DomainError.forbidden(say('Only who leads the programme or reviews its content recalls it.'), 'not_yours');
}
