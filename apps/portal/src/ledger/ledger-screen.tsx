import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ledgerKindsQuery, ledgerQuery } from '../api/ledger.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useMe } from '../sign-in/me.js';
import { useZone } from '../when/time.js';
import { FollowersPanel } from './followers-panel.js';
import { LedgerFilters } from './ledger-filters.js';
import { fileAddress, filterOf, kindsNamed } from './ledger-search.js';
import { LedgerTable } from './ledger-table.js';
import { useKindName } from './use-kind-name.js';

/** The record of every fact, newest first. Nothing in it can be changed. */
export function LedgerScreen() {
  const { t } = useTranslation('ledger');
  const search = useSearch({ from: '/shell/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const me = useMe();
  const nameOf = useKindName();
  const kinds = useQuery({ ...ledgerKindsQuery, enabled: search.text !== undefined }).data?.items;
  const textKinds = kindsNamed(
    search.text,
    (kinds ?? []).map(({ kind }) => ({ kind, name: nameOf(kind) })),
  );
  const filter = { ...filterOf(search, useZone()), textKinds };
  const entries = usePages((cursor) => ledgerQuery(filter, cursor));
  const person = entries.items?.find(({ actor }) => actor?.id === search.person)?.actor?.name;
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              variant="default"
              href={fileAddress(format, filter)}
              download
              title={t('exportWhy')}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {t(format === 'csv' ? 'export' : 'exportJson')}
            </Button>
          ))}
        </>
      }
    >
      {me.roles.includes('admin') && <FollowersPanel />}
      <LedgerFilters search={search} person={person} onChange={change} />
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
          <LedgerTable entries={entries.items} stale={entries.stale} onChange={change} />
        )}
      </Panel>
      <LoadMore {...entries.more} />
    </Page>
  );
}
