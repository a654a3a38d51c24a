import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink, LinkButton } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { retentionQuery } from './calls.js';
import { HoldsScreen } from './holds-screen.js';
import { RetentionForm } from './retention-form.js';

/** How long the organisation keeps what is over, or, where the address says so, what is under a hold. */
export function RetentionScreen() {
  const search = useSearch({ from: '/shell/settings/retention' });
  return search.holds ? <HoldsScreen /> : <Times />;
}

function Times() {
  const { t } = useTranslation('retention');
  const retention = useQuery({ ...retentionQuery, ...watched });
  return (
    <Page
      title={t('title')}
      about={t('about')}
      back={<BackLink to="/settings">{t('settings')}</BackLink>}
      width="text"
      actions={
        <LinkButton variant="default" to="/settings/retention" search={{ holds: 'standing' }}>
          {t('holds.title')}
        </LinkButton>
      }
    >
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
