import { conditions, hitsOf, type Found, type Match, type RuleKind } from '#libs/conditions';

/** Several conditions of which one holds; what they find together is found. */
export const anyKind: RuleKind<{ any: Match[] }> = {
  field: 'any',
  check: (written) => written.needs('any', conditions),
  build({ any }, ground) {
    const parts = any.map((part) => ground.condition(part));
    return {
      costly: parts.some(({ costly }) => costly),
      sure: parts.every(({ sure }) => sure),
      could(of) {
        for (const part of parts) if (part.could(of)) return true;
        return false;
      },
      hits(of) {
        let together: Found;
        for (const part of parts) {
          const hits = hitsOf(part, of);
          if (hits) together = together && together.length > 0 ? [...together, ...hits] : hits;
        }
        return together;
      },
    };
  },
};
