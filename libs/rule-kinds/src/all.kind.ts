import { conditions, type Found, type Match, type RuleKind } from '#libs/conditions';

/** Several conditions that all hold; what the first of them finds is found. */
export const allKind: RuleKind<{ all: Match[] }> = {
  field: 'all',
  check: (written) => written.needs('all', conditions),
  build({ all }, ground) {
    const parts = all.map((part) => ground.condition(part));
    return {
      could(of) {
        for (const part of parts) if (!part.could(of)) return false;
        return true;
      },
      hits(of) {
        let first: Found;
        for (const part of parts) {
          const hits = part.hits(of);
          if (!hits) return undefined;
          if (!first || first.length === 0) first = hits;
        }
        return first ?? [];
      },
    };
  },
};
