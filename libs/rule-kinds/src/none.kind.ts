import { conditions, ofText, type Match, type RuleKind } from '#libs/conditions';

/** Several conditions of which none holds. */
export const noneKind: RuleKind<{ none: Match[] }> = {
  field: 'none',
  check: (written) => written.needs('none', conditions),
  build({ none }, ground) {
    const parts = none.map((part) => ground.condition(part));
    return ofText((of) => !parts.some((part) => part.could(of) && part.hits(of)));
  },
};
