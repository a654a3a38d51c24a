import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ledgerKindsQuery, ledgerQuery } from '../api/ledger.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { sorted } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useMe } from '../sign-in/me.js';
import { FollowersPanel } from './followers-panel.js';
import { LedgerTable } from './ledger-table.js';
import { useKindName } from './use-kind-name.js';

/** The record of every fact, newest first. Nothing in it can be changed. */
export function LedgerScreen() {
  const { t } = useTranslation('ledger');
  const search = useSearch({ from: '/shell/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const me = useMe();
  const kinds = useKinds(search.kind);
  const entries = usePages((cursor) => ledgerQuery(search, cursor));
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  return (
    <Page title={t('title')} about={t('about')}>
      {me.roles.includes('admin') && <FollowersPanel />}
      <Filters label={t('filter.label')}>
        <FilterSelect
          label={t('filter.kind')}
          any={t('filter.anyKind')}
          options={kinds}
          value={search.kind}
          onChange={(kind) => change({ kind })}
        />
        {search.subject && (
          <FilterSelect
            label={t('filter.subject')}
            any={t('filter.anySubject')}
            options={[{ value: search.subject, label: t('filter.oneSubject') }]}
            value={search.subject}
            onChange={(subject) => change({ subject })}
          />
        )}
      </Filters>
      <Panel flush>
        {entries.error && !entries.items ? (
          <Failed error={entries.error} retry={entries.retry} />
        ) : !entries.items ? (
          <RowsSkeleton />
        ) : entries.items.length === 0 ? (
          <Empty icon={IconHistory} title={t('empty.title')}>
            {t('empty.words')}
          </Empty>
        ) : (
          <LedgerTable entries={entries.items} stale={entries.stale} onSubject={(subject) => change({ subject })} />
        )}
      </Panel>
      <LoadMore {...entries.more} />
    </Page>
  );
}

/** Every kind of fact, by its words; what is chosen stands there before the list has come. */
function useKinds(chosen: string | undefined): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const nameOf = useKindName();
  const listed = useQuery(ledgerKindsQuery).data?.items.map(({ kind }) => kind);
  const kinds = (listed ?? (chosen ? [chosen] : [])).map((kind) => ({ value: kind, label: nameOf(kind) }));
  return sorted(kinds, i18n.language);
}
