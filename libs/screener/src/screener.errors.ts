/** One thing wrong in a pack: where, and what would be right. */
export interface PackProblem {
  file: string;
  line: number;
  rule?: string;
  /** The field of the rule, such as `examples.fail`, where it lies in one. */
  field?: string;
  message: string;
}

/** A pack that does not load, with everything that is wrong in it. */
export class PackError extends Error {
  readonly code = 'pack_refused';

  constructor(readonly problems: PackProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}${p.rule ? ` (${p.rule})` : ''}: ${p.message}`).join('\n'));
    this.name = 'PackError';
  }
}

/** A context with a field that does not exist or holds what it cannot; `field` names it. */
export class ContextError extends Error {
  readonly code = 'context_refused';

  constructor(
    readonly field: string,
    detail: string,
  ) {
    super(`${field}: ${detail}`);
    this.name = 'ContextError';
  }
}
