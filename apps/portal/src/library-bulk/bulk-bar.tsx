import { Button, Checkbox, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSummary } from '../api/content.js';
import type { BulkJob, Run } from './bulk-run.js';
import { RetireMany } from './retire-many.js';
import { TopicMany } from './topic-many.js';
import classes from './bulk-bar.module.css';

interface Props {
  /** Those on the screen that may be selected. */
  open: ItemSummary[];
  selected: ItemSummary[];
  run: Run | null;
  onSelect: (items: ItemSummary[]) => void;
  onBegin: (job: BulkJob) => void;
  onStop: () => void;
}

/** How many items are selected, and what can be done with them; while it is done, how far it is. */
export function BulkBar({ open, selected, run, onSelect, onBegin, onStop }: Props) {
  const { t } = useTranslation('library');
  const [asking, setAsking] = useState<'retire' | 'topic' | null>(null);
  const some = selected.length > 0;
  const running = run && run.state !== 'over';
  const close = () => setAsking(null);
  return (
    <div role="region" aria-label={t('bulk.label')} className={classes.bar} data-chosen={some || running || undefined}>
      {running ? (
        <>
          <span role="status" className={classes.count}>
            {t(`bulk.doing.${run.action}`, { done: run.outcomes.length, count: run.total })}
          </span>
          <Progress
            className={classes.progress}
            value={(100 * run.outcomes.length) / run.total}
            aria-label={t(`bulk.doing.${run.action}`, { done: run.outcomes.length, count: run.total })}
          />
          <Button variant="default" size="xs" onClick={onStop} disabled={run.state === 'stopping'}>
            {t('bulk.stop')}
          </Button>
        </>
      ) : (
        <>
          <Checkbox
            size="sm"
            label={t('bulk.all', { count: open.length })}
            checked={some && selected.length === open.length}
            indeterminate={some && selected.length < open.length}
            onChange={(event) => onSelect(event.currentTarget.checked ? open : [])}
          />
          <span role="status" className={classes.count}>
            {some && t('bulk.selected', { count: selected.length })}
          </span>
          {some && (
            <>
              <Button variant="subtle" size="xs" color="gray" onClick={() => onSelect([])}>
                {t('bulk.clear')}
              </Button>
              <div className={classes.actions}>
                <Button size="xs" variant="default" onClick={() => setAsking('topic')}>
                  {t('bulk.topic.button')}
                </Button>
                <Button size="xs" variant="default" onClick={() => setAsking('retire')}>
                  {t('retire.button')}
                </Button>
                <Button size="xs" onClick={() => onBegin({ action: 'submit' })}>
                  {t('submit')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      <RetireMany opened={asking === 'retire'} items={selected} onClose={close} onBegin={onBegin} />
      <TopicMany opened={asking === 'topic'} items={selected} onClose={close} onBegin={onBegin} />
    </div>
  );
}
