import { DomainError, say } from '#libs/kernel';

export const notOnesOwnHold = () =>
  DomainError.conflict('own_hold', say('Nobody decides about a legal hold on themselves; another admin can.'));
