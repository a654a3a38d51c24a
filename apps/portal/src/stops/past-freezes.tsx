import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FreezeRow } from '../freezes/freeze-row.js';
import { pastFreezesQuery } from '../freezes/freezes-api.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { NoFreezes } from './no-freezes.js';
import classes from './stops.module.css';

/** What was stopped once, and who lifted it when. More of them come when asked for: the recalls stand below. */
export function PastFreezes() {
  const { t } = useTranslation(['stops', 'parts']);
  const { items, error, retry, more } = usePages(pastFreezesQuery);
  return (
    <Panel title={t('stops.title.past')}>
      {!items ? (
        error ? (
          <Failed error={error} retry={retry} />
        ) : (
          <RowsSkeleton rows={2} height={64} />
        )
      ) : items.length === 0 ? (
        <NoFreezes state="past" />
      ) : (
        items.map((freeze) => <FreezeRow key={freeze.id} freeze={freeze} />)
      )}
      {more.more && (
        <div className={classes.more}>
          <Button variant="default" onClick={more.load} loading={more.loading}>
            {t('parts:loadMore')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
