export { doesHold, hitsOf, ofText, whereFound, type Condition, type Found } from './condition.js';
export { onceEachText, type Evaluation, type Look } from './evaluation.js';
export { Ground, RuleSetGround } from './ground.js';
export { listed, type FormField, type FormValue, type MatchForm } from './match-form.js';
export type { Match } from './match.js';
export type { Organisation } from './organisation.js';
export type { RuleKind } from './rule-kind.js';
export {
  audiences,
  directions,
  nodes,
  type Audience,
  type Direction,
  type ScreeningContext,
} from './screening-context.js';
export { applies, situationOf, type Situation, type When } from './situation.js';
export {
  condition,
  conditions,
  flag,
  listName,
  number,
  oneOf,
  oneOrMore,
  record,
  text,
  texts,
  WrittenMatch,
  type FieldCheck,
} from './written-match.js';
