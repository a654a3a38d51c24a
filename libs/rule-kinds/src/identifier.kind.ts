import { oneOf, texts, whereFound, type Look, type RuleKind } from '#libs/conditions';
import { detectIdentifiers } from '#libs/detectors';

const identifiers: Look<ReturnType<typeof detectIdentifiers>> = (of) => detectIdentifiers(of.reading);

/** What identifies a person by its form: addresses, numbers, dates; all kinds, or those named. */
export const identifierKind: RuleKind<{ detect: 'identifier'; kinds?: string[] }> = {
  field: 'detect',
  value: 'identifier',
  check(written) {
    written.needs('detect', oneOf(['identifier']));
    written.may('kinds', texts);
  },
  build(stated) {
    const kinds = stated.kinds && new Set(stated.kinds);
    return whereFound((of) => {
      const found = of.once(identifiers);
      return kinds ? found.filter((hit) => kinds.has(hit.kind)) : found;
    });
  },
};
