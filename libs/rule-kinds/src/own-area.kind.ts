import { oneOf, whereFound, type RuleKind } from '#libs/conditions';
import { licensedUsesOf } from './licensed-uses-of.js';

/** A condition for which a product of ours is licensed somewhere. */
export const ownAreaKind: RuleKind<{ ownArea: true }> = {
  field: 'ownArea',
  check: (written) => written.needs('ownArea', oneOf([true])),
  build: (_, ground) => whereFound(ground.once(licensedUsesOf).ownArea),
};
