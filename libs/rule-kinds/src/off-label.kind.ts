import { oneOf, whereFound, type RuleKind } from '#libs/conditions';
import { licensedUsesOf } from './licensed-uses-of.js';

/** A condition named beside one of our products that is in none of its licensed uses. */
export const offLabelKind: RuleKind<{ offLabel: true }> = {
  field: 'offLabel',
  check: (written) => written.needs('offLabel', oneOf([true])),
  build: (_, ground) => whereFound(ground.once(licensedUsesOf).offLabel),
};
