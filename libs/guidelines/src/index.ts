export * from './choose-pack.js';
export * from './guideline.queries.js';
export * from './guidelines.module.js';
export { RoutedTexts, type RoutedText } from './routed-texts.js';
export { RuleSets, type RuleSetInForce } from './rule-sets.js';
export * from './screen-text.js';
export * from './screen-texts.js';
export { SUBJECT_KINDS, type RecordedFinding, type SubjectKind } from './screening-record.rules.js';
