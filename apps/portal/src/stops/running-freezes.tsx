import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FreezeRow } from '../freezes/freeze-row.js';
import { freezesQuery } from '../freezes/freezes-api.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { NoFreezes } from './no-freezes.js';

/** What is stopped now. */
export function RunningFreezes({ mayLift }: { mayLift: boolean }) {
  const { t } = useTranslation('stops');
  const { data, error, refetch } = useQuery(freezesQuery);
  return (
    <Panel title={t('stops.title.running')}>
      {!data ? (
        error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : (
          <RowsSkeleton rows={1} height={64} />
        )
      ) : data.items.length === 0 ? (
        <NoFreezes state="running" />
      ) : (
        data.items.map((freeze) => <FreezeRow key={freeze.id} freeze={freeze} mayLift={mayLift} />)
      )}
    </Panel>
  );
}
