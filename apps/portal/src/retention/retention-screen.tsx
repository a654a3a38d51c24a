import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { retentionQuery } from './calls.js';
import { RetentionForm } from './retention-form.js';

/** How long the organisation keeps what is over. */
export function RetentionScreen() {
  const { t } = useTranslation('retention');
  const retention = useQuery({ ...retentionQuery, ...watched });
  return (
    <Page title={t('title')} about={t('about')} back={<BackLink to="/settings">{t('settings')}</BackLink>} width="text">
      {retention.data ? (
        <RetentionForm retention={retention.data} />
      ) : retention.error ? (
        <Failed error={retention.error} retry={() => void retention.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
