import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { sharingTimesQuery } from './calls.js';
import { TimesForm } from './times-form.js';

/** When the member shares, and when not. */
export function TimesPanel() {
  const { t } = useTranslation('settings');
  const times = useQuery(sharingTimesQuery);
  return (
    <section aria-labelledby="sharing-times">
      <Panel as="div" title={t('times.title')} titleId="sharing-times" about={t('times.about')}>
        {times.data ? (
          <TimesForm times={times.data} reload={async () => (await times.refetch()).data} />
        ) : times.error ? (
          <Failed error={times.error} retry={() => void times.refetch()} />
        ) : (
          <RowsSkeleton rows={4} />
        )}
      </Panel>
    </section>
  );
}
