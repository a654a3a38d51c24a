import { useQuery } from '@tanstack/react-query';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { qualityQuery, type Pack } from '../api/guidelines.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { formatDate } from '../when/formats.js';
import { QualityTables } from './quality-table.js';
import classes from './quality.module.css';

/** How well a pack finds alone, as measured before this release. */
export function PackQuality({ pack }: { pack: Pack }) {
  const { t, i18n } = useTranslation('quality');
  const quality = useQuery(qualityQuery);
  const own = quality.data?.packs.find(({ id }) => id === pack.id);
  const date = quality.data && formatDate(`${quality.data.measured}T00:00:00Z`, i18n.language, 'UTC');
  const figures = own?.figures ?? [];
  return (
    <Panel
      flush
      title={t('packTitle')}
      about={
        own &&
        figures.length > 0 && (
          <>
            {t('packAbout', { date, version: own.version })}{' '}
            {own.version !== pack.version && t('other', { version: pack.version })}
          </>
        )
      }
    >
      {!quality.data ? (
        quality.error ? (
          <Failed error={quality.error} retry={() => void quality.refetch()} />
        ) : (
          <RowsSkeleton />
        )
      ) : figures.length === 0 ? (
        <Empty icon={IconRulerMeasure} title={t('none')}>
          {t('noneWords')}
        </Empty>
      ) : (
        <>
          <div className={classes.words}>
            <p>{t('honest')}</p>
            <p>{t(figures.some(({ mustStop }) => mustStop) ? 'share' : 'noKind')}</p>
          </div>
          <QualityTables figures={figures} Heading="h3" />
        </>
      )}
    </Panel>
  );
}
