import { useQuery } from '@tanstack/react-query';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { qualityQuery } from '../api/guidelines.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { formatDate } from '../when/formats.js';
import { QualityTables } from './quality-table.js';
import shapes from '../parts/shapes.module.css';

/** How well all packs together find what they are for, as measured before this release. */
export function QualityScreen() {
  const { t, i18n } = useTranslation(['quality', 'packs']);
  const quality = useQuery(qualityQuery);
  const measured = quality.data;
  return (
    <Page
      title={t('title')}
      about={measured && t('about', { date: formatDate(`${measured.measured}T00:00:00Z`, i18n.language, 'UTC') })}
      back={<BackLink to="/guidelines">{t('packs:title')}</BackLink>}
    >
      <div className={shapes.stack}>
        {measured && measured.figures.length > 0 && <p className={shapes.muted}>{t('honest')}</p>}
        <Panel flush as="div">
          {!measured ? (
            quality.error ? (
              <Failed error={quality.error} retry={() => void quality.refetch()} />
            ) : (
              <RowsSkeleton />
            )
          ) : measured.figures.length > 0 ? (
            <QualityTables figures={measured.figures} Heading="h2" />
          ) : (
            <Empty icon={IconRulerMeasure} title={t('nothing')}>
              {t('nothingWords')}
            </Empty>
          )}
        </Panel>
      </div>
    </Page>
  );
}
