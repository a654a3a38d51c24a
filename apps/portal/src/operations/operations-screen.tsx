import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { operationsQuery } from './calls.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { FailedShares } from './failed-shares.js';
import { HeldTable } from './held-table.js';
import { NetworksTable } from './networks-table.js';
import classes from './operations.module.css';
import { Waiting } from './waiting.js';

/** How publishing stands in the organisation: what waits, what holds it, and what failed. */
export function OperationsScreen() {
  const { t } = useTranslation('operations');
  const { data, error, refetch } = useQuery({ ...operationsQuery, refetchInterval: 30_000 });
  return (
    <Page title={t('title')} about={t('about')}>
      <div className={classes.panels}>
        {error && !data ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !data ? (
          <RowsSkeleton />
        ) : (
          <>
            <Waiting standing={data} />
            <Panel title={t('networks.title')} about={t('networks.about')} flush={data.networks.length > 0}>
              {data.networks.length > 0 ? <NetworksTable networks={data.networks} /> : <p>{t('networks.none')}</p>}
            </Panel>
            <Panel title={t('held.title')} about={t('held.about')} flush={data.held.length > 0}>
              {data.held.length > 0 ? <HeldTable held={data.held} /> : <p>{t('held.none')}</p>}
            </Panel>
          </>
        )}
        <FailedShares />
      </div>
    </Page>
  );
}
