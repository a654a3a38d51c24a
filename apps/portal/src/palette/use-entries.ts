import type { SearchHit } from './search-query.js';
import { useCommands, useSettings } from './commands.js';
import { matching, type Entry } from './entry.js';
import { useFound } from './use-found.js';
import type { Hits } from './use-hits.js';
import { useRecent } from './use-recent.js';

/** The lines for what was typed, by their groups; without a word what was opened lately and where one can go. */
export function useEntries(typed: string, { hits }: Hits): { group: Entry['group']; entries: Entry[] }[] {
  const commands = useCommands();
  const settings = useSettings();
  const found = useFound();
  const { recent, remember } = useRecent();
  const leading = (hit: SearchHit, group?: Entry['group']): Entry => {
    const entry = found(hit);
    const run = () => {
      remember(hit);
      entry.run();
    };
    return { ...entry, group: group ?? entry.group, run };
  };
  const entries = typed
    ? [...matching(commands, typed), ...matching(settings, typed), ...hits.map((hit) => leading(hit))]
    : [...recent.map((hit) => leading(hit, 'group.recent')), ...commands];
  // Groups in the order of their best: what the server ranked first stands first among what it found.
  const groups = new Map<Entry['group'], Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, of]) => ({ group, entries: of }));
}
