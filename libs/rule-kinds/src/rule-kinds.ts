import type { RuleKind } from '#libs/conditions';
import { adverseEventKind } from './adverse-event.kind.js';
import { allKind } from './all.kind.js';
import { anyKind } from './any.kind.js';
import { contextKind } from './context.kind.js';
import { countKind } from './count.kind.js';
import { identifierKind } from './identifier.kind.js';
import { linkKind } from './link.kind.js';
import { medicineKind } from './medicine.kind.js';
import { missingForm, missingKind } from './missing.kind.js';
import { nameKind } from './name.kind.js';
import { nearKind } from './near.kind.js';
import { noneKind } from './none.kind.js';
import { offLabelKind } from './off-label.kind.js';
import { ownAreaKind } from './own-area.kind.js';
import { patternForm, patternKind } from './pattern.kind.js';
import { pointsKind } from './points.kind.js';
import { readsLikeKind } from './reads-like.kind.js';
import { severalKind } from './several.kind.js';
import { termKind } from './term.kind.js';
import { unreadableKind } from './unreadable.kind.js';
import { wordsForm, wordsKind } from './words.kind.js';

/** Every kind of condition a rule may state. */
export const ruleKinds: readonly RuleKind<object>[] = [
  termKind,
  wordsKind,
  patternKind,
  allKind,
  anyKind,
  noneKind,
  nearKind,
  pointsKind,
  readsLikeKind,
  severalKind,
  missingKind,
  countKind,
  medicineKind,
  offLabelKind,
  ownAreaKind,
  nameKind,
  linkKind,
  contextKind,
  adverseEventKind,
  identifierKind,
  unreadableKind,
];

/** Those that people fill in without writing YAML, in the order in which they are offered. */
export const matchForms = [wordsForm, missingForm, patternForm] as const;
/** The values of all forms together. */
export type MatchFormValues = (typeof matchForms)[number]['write'] extends (values: infer Values) => unknown
  ? Values
  : never;
