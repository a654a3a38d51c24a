import { plainly, SaidError, say, type Sentence } from '#libs/sentences';

/** One thing wrong in a pack: where, and what would be right. */
export interface PackProblem {
  file: string;
  line: number;
  rule?: string;
  /** The field of the rule, such as `examples.fail`, where it lies in one. */
  field?: string;
  message: Sentence;
}

/** A pack that does not load, with everything that is wrong in it. */
export class PackError extends Error {
  readonly code = 'pack_refused';

  constructor(readonly problems: PackProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}${p.rule ? ` (${p.rule})` : ''}: ${plainly(p.message)}`).join('\n'));
    this.name = 'PackError';
  }
}

/** A context with a field that does not exist or holds what it cannot; `field` names it. */
export class ContextError extends SaidError {
  readonly code = 'context_refused';

  constructor(
    readonly field: string,
    /** What would be right, in words that go on from the field's name. */
    readonly detail: Sentence,
  ) {
    super(say('{field}: {detail}', { field, detail }));
    this.name = 'ContextError';
  }
}
