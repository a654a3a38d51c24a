export { directions, type Direction, type Organisation, type ScreeningContext } from '#libs/conditions';
export { readRegister, type Product, type RegisterKind, type RegisterReading } from '#libs/detectors';
export { confidences, PatternError, TextTooLargeError, type Confidence } from '#libs/reading';
export { matchForms, type MatchFormValues } from '#libs/rule-kinds';
export { compileRuleSet, type CompiledRule, type CompiledRuleSet } from './compile-rule-set.js';
export { createScreener, longestText, type Screener } from './create-screener.js';
export { applyFix } from './fixes.js';
export { groupFindings, isAboutWhole, type FindingGroup } from './group-findings.js';
export { ruleStates, type Example, type FixDeclaration, type Pack, type Rule, type RuleState } from './pack.js';
export { packRuleSet, unpackRuleSet, type PackedRuleSet } from './packed-rule-set.js';
export { parsePack } from './parse-pack.js';
export { parseTranslation } from './read-translation.js';
export { ContextError, PackError, type PackProblem } from './screener.errors.js';
export {
  severities,
  verdicts,
  type Finding,
  type Fix,
  type Screening,
  type Severity,
  type Source,
  type Verdict,
} from './screening.js';
export { Translator, type PackTranslation } from './translation.js';
export { validateContext } from './validate-context.js';
export { strictest } from './verdict.rules.js';
export { withoutExcerpt } from './wording.js';
