import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { ItemFailed } from '../retention/item-failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { VersionRow } from './version-row.js';
import { versionsQuery, type VersionOfItem } from './versions-api.js';
import { VersionsCompared } from './versions-compared.js';
import classes from './versions.module.css';

/** Every version of an item with what became of it, and what differs between any two of them. */
export function VersionsScreen() {
  const { t } = useTranslation('record');
  const { itemId } = useParams({ from: '/shell/library/$itemId/versions' });
  const { items, error, retry, more } = usePages(versionsQuery(itemId));
  const back = (
    <BackLink to="/library/$itemId" params={{ itemId }}>
      {t('item')}
    </BackLink>
  );
  return (
    <Page title={items?.[0]?.title || t('versions.title')} about={t('versions.about')} back={back}>
      {error && !items ? (
        <ItemFailed itemId={itemId} error={error} retry={retry} />
      ) : !items ? (
        <RowsSkeleton />
      ) : (
        <div className={classes.columns}>
          <Compare itemId={itemId} versions={items} />
          <Panel title={t('versions.title')}>
            <ol className={classes.versions} aria-label={t('versions.title')}>
              {items.map((version, index) => (
                <VersionRow key={version.id} itemId={itemId} version={version} before={items[index + 1]} />
              ))}
            </ol>
            <LoadMore {...more} />
          </Panel>
        </div>
      )}
    </Page>
  );
}

function Compare({ itemId, versions }: { itemId: string; versions: VersionOfItem[] }) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const asked = useSearch({ from: '/shell/library/$itemId/versions' });
  const to = asked.to ?? versions[0]!.id;
  const from = asked.from ?? (versions.find(({ certified, id }) => certified && id !== to) ?? versions[1])?.id;
  const choose = (search: { from?: string; to?: string }) =>
    void navigate({ to: '/library/$itemId/versions', params: { itemId }, search, replace: true, resetScroll: false });
  if (!from) {
    return (
      <Panel title={t('versions.differences')}>
        <p>{t('versions.only')}</p>
      </Panel>
    );
  }
  const choices = versions.map(({ id, number, state }) => ({
    value: id,
    label: `${t('versions.number', { number })} · ${t(`versions.state.${state}`)}`,
  }));
  return (
    <Panel title={t('versions.differences')}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('versions.from')}
          data={choices}
          value={from}
          onChange={(event) => choose({ from: event.currentTarget.value, to })}
        />
        <NativeSelect
          label={t('versions.to')}
          data={choices}
          value={to}
          onChange={(event) => choose({ from, to: event.currentTarget.value })}
        />
      </div>
      <VersionsCompared itemId={itemId} from={from} to={to} />
    </Panel>
  );
}
