export { readRegister, type Product, type RegisterKind, type RegisterReading } from '#libs/detectors';
export { PatternError, TextTooLargeError } from '#libs/reading';
export { compileRuleSet, type CompiledRule, type CompiledRuleSet } from './compile-rule-set.js';
export { createScreener, longestText, type Screener } from './create-screener.js';
export { applyFix } from './fixes.js';
export type { Example, FixDeclaration, Match, Pack, Rule, RuleState, When } from './pack.js';
export { parsePack } from './parse-pack.js';
export { ContextError, PackError, type PackProblem } from './screener.errors.js';
export type {
  Direction,
  Finding,
  Fix,
  Node,
  Organisation,
  Screening,
  ScreeningContext,
  Severity,
  Source,
  Verdict,
} from './screening.js';
export { strictest } from './verdict.rules.js';
export { validateContext } from './validate-context.js';
