export * from './move-own-rule.js';
export * from './own-pack.rules.js';
export * from './own-rule.queries.js';
export * from './own-rule.repository.js';
export { LONGEST_DEFINITION, OWN_RULE_STATES, type DefinitionProblem, type OwnRuleState } from './own-rule.rules.js';
export * from './own-rules.module.js';
export * from './read-own-rule.js';
export * from './save-own-rule.js';
