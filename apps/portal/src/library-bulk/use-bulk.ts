import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSummary } from '../api/content.js';
import { refusalOf } from '../library/use-item-saving.js';
import { notify } from '../parts/notify.js';
import { doOne, type BulkJob, type Outcome } from './bulk-run.js';
import { bulkStoreOf } from './bulk-store.js';

/** Asks before the page is closed on what is not through. */
const stay = (event: Event) => event.preventDefault();

/**
 * What is selected in the library, and what is being done with it. It outlives the screen: who follows a link to what
 * was refused comes back to the others, and what was begun goes on.
 */
export function useBulk() {
  const { t } = useTranslation('library');
  const client = useQueryClient();
  const store = bulkStoreOf(client);
  const bulk = useSyncExternalStore(store.subscribe, store.get);
  const tell = (job: BulkJob, outcome: Outcome) => {
    // Its editor says the same, field by field, when it is opened from here.
    if (job.action === 'submit' && (outcome.is === 'done' || outcome.is === 'refused'))
      client.setQueryData(refusalOf(outcome.id), outcome.problem ?? null);
    store.set(({ chosen, run }) => {
      const kept = new Set(chosen);
      if (outcome.is === 'done' || outcome.is === 'already') kept.delete(outcome.id);
      return { chosen: kept, run: run && { ...run, outcomes: [...run.outcomes, outcome] } };
    });
  };
  const { mutate } = useMutation({
    // Without a way to the server it says so, instead of waiting for one.
    networkMode: 'always',
    // One after the other: each is answered for before the next one is touched.
    mutationFn: async ({ job, items }: { job: BulkJob; items: ItemSummary[] }) => {
      let lost = false;
      for (const item of items) {
        const stopped = lost || store.get().run?.state !== 'running';
        const outcome: Outcome = stopped
          ? { id: item.id, title: item.title, is: 'left' }
          : await doOne(client, job, item);
        lost ||= outcome.is === 'unknown' || outcome.is === 'left';
        tell(job, outcome);
      }
    },
    meta: { changes: ['/api/content', '/api/reviews'] },
    onMutate: ({ job, items }) => {
      addEventListener('beforeunload', stay);
      const topicName = job.action === 'topic' ? job.topicName : '';
      store.set(() => ({
        run: { action: job.action, topicName, total: items.length, outcomes: [], state: 'running' },
      }));
    },
    onSettled: () => {
      removeEventListener('beforeunload', stay);
      store.set(({ run }) => ({ run: run && { ...run, state: 'over' } }));
      if (!store.isShown) notify(t('bulk.overElsewhere'));
    },
  });
  return {
    ...bulk,
    choose: (chosen: ReadonlySet<string>) => store.set(() => ({ chosen })),
    begin: (job: BulkJob, items: ItemSummary[]) => mutate({ job, items }),
    stop: () => store.set(({ run }) => ({ run: run && { ...run, state: 'stopping' } })),
    putAway: () => store.set(() => ({ run: null })),
  };
}
