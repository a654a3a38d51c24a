export * from './choose-pack.js';
export { MOST_EXAMPLES, type Effect, type EffectExample, type VerdictCounts } from './effect.rules.js';
export * from './guideline.queries.js';
export * from './guidelines.module.js';
export * from './import-products.js';
export { ImportRegister, type RegisterReport } from './import-register.js';
export * from './move-own-rule.js';
export * from './own-guideline.queries.js';
export type { OwnRule, OwnRuleVersion } from './own-rule.repository.js';
export { LONGEST_DEFINITION, OWN_RULE_STATES, type OwnRuleState } from './own-rule.rules.js';
export * from './preview-own-rule.js';
export type { Product } from './product.repository.js';
export {
  LONGEST_INDICATION,
  LONGEST_NAME,
  MOST_OF_ONE_PRODUCT,
  PRODUCT_STATUSES,
  type ProductDraft,
  type ProductStatus,
} from './products.rules.js';
export { REGISTER_KINDS, REGISTER_TITLES, type RegisterKind } from './register-file.js';
export type { HeldRegister } from './register.repository.js';
export * from './remove-product.js';
export * from './remove-register.js';
export { RoutedTexts, type RoutedText, type TextOrigin } from './routed-texts.js';
export { RuleSets, type RuleSetInForce } from './rule-sets.js';
export * from './save-own-rule.js';
export * from './save-product.js';
export * from './save-word-lists.js';
export * from './screen-text.js';
export * from './screen-texts.js';
export type { Situation } from './screen-under.js';
export { SUBJECT_KINDS, type RecordedFinding, type SubjectKind } from './screening-record.rules.js';
export { WhatIf, type TriedChange, type TriedText, type WhatIfAnswer } from './what-if.js';
export type { KeptWordLists } from './word-list.repository.js';
export { LONGEST_WORD, MOST_BLACKOUTS, MOST_WORDS, type WordLists } from './word-lists.rules.js';
