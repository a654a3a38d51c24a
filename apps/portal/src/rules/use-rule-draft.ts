import { useMemo } from 'react';
import type { OwnRule } from '../api/own-rules.js';
import { useDraft } from '../drafts/use-draft.js';
import { emptyForm, readForm, writeDefinition, type RuleForm } from './rule-form.js';

/** A rule as it is being written: in the form, or as text where that says more. */
export interface RuleValue {
  /** Null while it is written as text. */
  form: RuleForm | null;
  text: string;
  /** The version it was made from; null for a new rule. */
  base: number | null;
}

/** One rule's writing, kept in this browser until it is saved. */
export function useRuleDraft(rule: OwnRule | null, freeKey: string) {
  const saved = useMemo(() => valueOf(rule, freeKey), [rule, freeKey]);
  const draft = useDraft<RuleValue>(`rule.${rule?.id ?? 'new'}`, () => saved);
  const definition = definitionOf(draft.value);
  const { set, forget } = draft;
  return {
    ...draft,
    definition,
    changed: definition !== definitionOf(saved),
    startOver: () => {
      set(saved);
      forget();
    },
  };
}

export const definitionOf = ({ form, text }: RuleValue): string => (form ? writeDefinition(form) : text);

function valueOf(rule: OwnRule | null, freeKey: string): RuleValue {
  if (!rule) return { form: emptyForm(freeKey), text: '', base: null };
  return { form: readForm(rule.definition), text: rule.definition, base: rule.version };
}
