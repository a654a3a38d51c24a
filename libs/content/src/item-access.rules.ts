import { DomainError, hasRole, say, type Actor } from '#libs/kernel';
import type { ItemRecord } from './item.repository.js';

/** An item is its author's and the comms leads'. @throws DomainError forbidden `not_yours`. */
export function mayEdit(actor: Actor, item: Pick<ItemRecord, 'authorId'>): void {
  if (actor.memberId === item.authorId || hasRole(actor, 'comms_lead')) return;
  throw DomainError.forbidden(say('Only its author and the comms leads may do this.'), 'not_yours');
}

/**
 * Whether the actor had a hand in the item: nobody decides about their own. `handsIn` is everybody who wrote or sent any
 * version of it, since what they wrote went into those that followed, or suggested it.
 */
export function isOwn(
  actor: Pick<Actor, 'memberId'>,
  item: Pick<ItemRecord, 'authorId'>,
  handsIn: readonly string[],
): boolean {
  return item.authorId === actor.memberId || handsIn.includes(actor.memberId);
}

export function ownItem(): DomainError {
  return DomainError.forbidden(
    say('Nobody decides about an item they wrote, changed or sent to review; ask another reviewer.'),
    'own_item',
  );
}
