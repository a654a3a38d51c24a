import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { QueueRow } from './queue-row.js';
import { suggestionsQuery } from './suggestions-api.js';
import classes from './suggestions.module.css';

/** What members suggested: whoever writes for the library takes each, or declines it. */
export function SuggestionQueueScreen() {
  const { t } = useTranslation(['suggestions', 'library']);
  const search = useSearch({ from: '/shell/library/suggestions' });
  const navigate = useNavigate({ from: '/library/suggestions' });
  const state = search.state === 'decided' ? 'decided' : 'waiting';
  const queue = usePages((cursor) => suggestionsQuery(state, cursor));
  return (
    <Page
      title={t('queue.title')}
      about={t('queue.about')}
      back={<BackLink to="/library">{t('library:title')}</BackLink>}
      width="text"
      actions={
        <SegmentedControl
          aria-label={t('queue.state')}
          value={state}
          onChange={(next) => void navigate({ search: next === 'decided' ? { state: next } : {}, replace: true })}
          data={(['waiting', 'decided'] as const).map((value) => ({ value, label: t(`queue.is.${value}`) }))}
        />
      }
    >
      <Panel>
        {queue.error && !queue.items ? (
          <Failed error={queue.error} retry={queue.retry} />
        ) : !queue.items ? (
          <RowsSkeleton />
        ) : queue.items.length === 0 && !queue.more.more ? (
          <Empty icon={IconBulb} title={t(`queue.none.${state}`)}>
            {t('queue.noneWords')}
          </Empty>
        ) : (
          <ul className={classes.rows} aria-label={t(`queue.is.${state}`)} data-stale={queue.stale || undefined}>
            {queue.items.map((suggestion) => (
              <QueueRow key={suggestion.id} suggestion={suggestion} />
            ))}
          </ul>
        )}
      </Panel>
      <LoadMore {...queue.more} />
    </Page>
  );
}
