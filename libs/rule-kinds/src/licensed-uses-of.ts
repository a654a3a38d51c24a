import { onceEachText, type Look, type RuleSetGround } from '#libs/conditions';
import { LicensedUses } from '#libs/detectors';
import type { Hit } from '#libs/reading';
import { medicinesOf } from './medicines-in.js';

interface Uses {
  /** Conditions named beside one of our products that are in none of its licensed uses. */
  offLabel: Look<Hit[]>;
  /** Conditions for which a product of ours is licensed somewhere. */
  ownArea: Look<Hit[]>;
}

/** What the organisation's products may be used for; made once a rule set. */
export function licensedUsesOf(ground: RuleSetGround): Uses {
  const uses = new LicensedUses(ground.organisation.products ?? []);
  const { named } = ground.once(medicinesOf);
  const conditions = ground.named('condition') as number;
  return {
    offLabel: onceEachText((of) => uses.offLabel(of.reading, of.situation.places, named(of), of.terms(conditions))),
    ownArea: onceEachText((of) => uses.ownArea(of.reading, of.terms(conditions))),
  };
}
