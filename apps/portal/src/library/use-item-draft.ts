import { useCallback } from 'react';
import type { Item } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { useDraft } from '../drafts/use-draft.js';
import { emptyItem, valuesOf, type ItemValues } from './item-values.js';

export interface ItemDraft {
  values: ItemValues;
  change: (change: Partial<ItemValues>) => void;
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
  return {
    values: value,
    change: (change) => set({ ...value, ...change }),
    changed: JSON.stringify(value) !== JSON.stringify(saved()),
    restored,
    startOver: () => {
      set(saved());
      forget();
    },
    forget,
  };
}

/** What every group of fields gets. */
export interface FieldsProps {
  values: ItemValues;
  change: (change: Partial<ItemValues>) => void;
  /** By path, `captions.0.text`. */
  errors: Record<string, string>;
}
