import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FIRST_NETWORK, networkName } from '#libs/captions';
import { connectionsQuery } from '../api/connections.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { WillBeTold } from '../told/will-be-told.js';
import { ConnectProblem } from './connect-problem.js';
import { ConnectionCard } from './connection-card.js';
import { NetworkCard } from './network-card.js';

/** The member's own accounts on networks. */
export function ConnectionsScreen() {
  const { t } = useTranslation(['connections', 'words']);
  const { connected, connectError, network = FIRST_NETWORK, returnTo } = useSearch({ from: '/shell/connections' });
  // No mistake: the network asks for something first, and there is a form for it here.
  const wanted = connectError === 'details_needed' ? network : null;
  const { data, error, refetch } = useQuery(connectionsQuery);
  const open = data?.networks.filter(({ network }) => !data.items.some((item) => item.network === network)) ?? [];
  return (
    <Page title={t('title')} about={t('about')} width="text">
      {connected && (
        <Alert role="status" color="teal" variant="outline" mb="md" icon={<IconPlugConnected size={18} aria-hidden />}>
          {t('connected', { network: networkName(connected) })}
          {returnTo && isLocal(returnTo) && (
            <>
              {' '}
              <a href={returnTo}>{t('goOn')}</a>
            </>
          )}
        </Alert>
      )}
      <ConnectProblem code={wanted ? undefined : connectError} network={networkName(network)} />
      {error && !data ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <RowsSkeleton rows={2} height={110} />
      ) : data.items.length + open.length === 0 ? (
        <Empty icon={IconPlugConnected} title={t('empty.title')}>
          {t('empty.words')}
        </Empty>
      ) : (
        <>
          {data.items.length > 0 && <WillBeTold of="connection" />}
          <ul style={{ display: 'grid', gap: 12, margin: 0, padding: 0, listStyle: 'none' }} aria-label={t('title')}>
            {data.items.map((connection) => (
              <ConnectionCard
                key={connection.id}
                connection={connection}
                network={networkName(connection.network)}
                of={data.networks.find(({ network }) => network === connection.network)}
                wanted={wanted === connection.network}
                returnTo={returnTo}
              />
            ))}
            {open.map((network) => (
              <NetworkCard
                key={network.network}
                network={network}
                wanted={wanted === network.network}
                returnTo={returnTo}
              />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** Whether a path stays here; what stands in an address may lead anywhere. */
const isLocal = (path: string) => /^\/(?![/\\])/.test(path);
