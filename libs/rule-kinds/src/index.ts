export { buildCondition, checkMatch } from './conditions.js';
export { matchForms, type MatchFormValues } from './rule-kinds.js';
