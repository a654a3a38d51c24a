import { useCallback } from 'react';
import type { Item } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { useDraft } from '../drafts/use-draft.js';
import { emptyItem, valuesOf, type ItemValues } from './item-values.js';

/** A change of some fields, or what to make of the values as they are. */
export type ItemChange = Partial<ItemValues> | ((values: ItemValues) => Partial<ItemValues>);

export interface ItemDraft {
  values: ItemValues;
  /** Never changes itself. */
  change: (change: ItemChange) => void;
  /** Whether it differs from what the server has. */
  changed: boolean;
  restored: boolean;
  startOver: () => void;
  forget: () => void;
}

/** What is being written, kept in this browser until the server has it. */
export function useItemDraft(item: Item | null, organisation: Organisation): ItemDraft {
  const saved = useCallback(
    () => (item ? valuesOf(item, organisation.timeZone) : emptyItem(organisation)),
    [item, organisation],
  );
  const { value, set, restored, forget } = useDraft<ItemValues>(
    item ? `item.${item.id}.${item.version.id}` : 'item.new',
    saved,
  );
  const change = useCallback(
    (change: ItemChange) => set((old) => ({ ...old, ...(typeof change === 'function' ? change(old) : change) })),
    [set],
  );
  return {
    values: value,
    change,
    changed: JSON.stringify(value) !== JSON.stringify(saved()),
    restored,
    startOver: () => {
      set(saved());
      forget();
    },
    forget,
  };
}
