import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconRss } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { SourceDialog } from './source-dialog.js';
import { SourceRow } from './source-row.js';
import { sourcesQuery, type Source } from './sources-api.js';
import classes from './sources.module.css';

/** While somebody looks at a feed the list is asked again, so that its progress moves. */
const WHILE_LOOKING = 1000;

/** The feeds the organisation follows, what came of each, and why one brings nothing. */
export function SourcesScreen() {
  const { t } = useTranslation('library');
  const me = useMe();
  const sources = useQuery({
    ...sourcesQuery,
    refetchInterval: ({ state }) => (state.data?.items.some(({ looking }) => looking) ? WHILE_LOOKING : false),
  });
  const [editing, setEditing] = useState<Source | 'new' | null>(null);
  const add = holds(me, 'author', 'comms_lead') && (
    <Button onClick={() => setEditing('new')} leftSection={<IconPlus size={16} aria-hidden />}>
      {t('sources.follow')}
    </Button>
  );
  return (
    <Page
      title={t('sources.title')}
      about={t('sources.about')}
      back={<BackLink to="/library">{t('title')}</BackLink>}
      actions={add}
      width="text"
    >
      <Panel>
        {sources.error && !sources.data ? (
          <Failed error={sources.error} retry={() => void sources.refetch()} />
        ) : !sources.data ? (
          <RowsSkeleton />
        ) : sources.data.items.length === 0 ? (
          <Empty icon={IconRss} title={t('sources.none')} action={add}>
            {t('sources.noneWords')}
          </Empty>
        ) : (
          <ul className={classes.rows} aria-label={t('sources.title')}>
            {sources.data.items.map((source) => (
              <SourceRow key={source.id} source={source} onChange={() => setEditing(source)} />
            ))}
          </ul>
        )}
      </Panel>
      {editing && <SourceDialog source={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}
