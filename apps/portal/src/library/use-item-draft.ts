import { useMemo } from 'react';
import type { EditedItem } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { useEdit, type Change, type Edit } from '../edits/use-edit.js';
import type { Latest } from '../edits/edit.rules.js';
import { emptyItem, valuesOf, type ItemValues } from './item-values.js';

export type ItemChange = Change<ItemValues>;

/** What the server has of an item, as the editor's fields hold it. */
export const latestOf = (item: EditedItem, timeZone: string): Latest<ItemValues> => ({
  values: valuesOf(item, timeZone),
  revision: item.revision,
  change: item.lastChange,
});

/** What is being written, kept in this browser until the server has it. */
export function useItemDraft(item: EditedItem | null, organisation: Organisation): Edit<ItemValues> {
  const latest = useMemo(
    () =>
      item ? latestOf(item, organisation.timeZone) : { values: emptyItem(organisation), revision: 0, change: null },
    [item, organisation],
  );
  return useEdit(latest, item ? `edit.item.${item.id}` : 'edit.item.new');
}
