import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/organisation.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { ClockPanel } from '../safety/clock-panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { SecondReaderPanel } from './second-reader-panel.js';
import { OrganisationForm } from './organisation-form.js';

/** What holds for the whole organisation. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const me = useMe();
  const organisation = useQuery(organisationQuery);
  return (
    <Page title={t('title')} about={t('about')} width="text">
      {organisation.data ? (
        <>
          <OrganisationForm organisation={organisation.data} />
          {holds(me, 'admin') && <ClockPanel />}
          {holds(me, 'admin') && <SecondReaderPanel />}
        </>
      ) : organisation.error ? (
        <Failed error={organisation.error} retry={() => void organisation.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
