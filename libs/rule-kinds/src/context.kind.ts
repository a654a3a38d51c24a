import { applies, ofText, record, type RuleKind, type When } from '#libs/conditions';

/** The situation of a text, as `when` asks for it of a whole rule. */
export const contextKind: RuleKind<{ context: When }> = {
  field: 'context',
  check: (written) => written.needs('context', record),
  build: ({ context }) => ofText((of) => applies(context, of.situation)),
};
