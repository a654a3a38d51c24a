import { useTranslation } from 'react-i18next';
import type { ItemSummary } from '../api/content.js';
import { LibraryTable } from '../library/library-table.js';
import { holds, useMe } from '../sign-in/me.js';
import { mayChange } from './bulk.rules.js';
import { BulkBar } from './bulk-bar.js';
import { useBulk } from './use-bulk.js';
import { useRowSelection } from './use-row-selection.js';

/** The library's rows; who may change some of them selects those, and does one thing with all. */
export function BulkTable({ items, stale }: { items: ItemSummary[]; stale: boolean }) {
  const { t } = useTranslation('library');
  const me = useMe();
  const { chosen, run, choose, begin, stop } = useBulk();
  const open = items.filter((item) => mayChange(me, item));
  const selected = open.filter(({ id }) => chosen.has(id));
  const running = run !== null && run.state !== 'over';
  const selection = useRowSelection<ItemSummary>({
    ids: open.map(({ id }) => id),
    chosen,
    choose,
    idOf: ({ id }) => id,
    labelOf: ({ title, state }, may) =>
      t(may ? 'bulk.one' : state === 'retired' || state === 'recalled' ? 'bulk.oneRetired' : 'bulk.oneOfOthers', {
        title,
      }),
    disabled: running,
  });
  const offered = open.length > 0 || running;
  return (
    <>
      {offered && (
        <BulkBar
          open={open}
          selected={selected}
          run={run}
          onSelect={(picked) => choose(new Set(picked.map(({ id }) => id)))}
          onBegin={(job) => begin(job, selected)}
          onStop={stop}
        />
      )}
      <LibraryTable items={items} stale={stale} selection={holds(me, 'author', 'comms_lead') ? selection : undefined} />
    </>
  );
}
