import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/organisation.js';
import { clockQuery } from '../api/safety.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { FurtherPanels } from './further-panels.js';
import { OrganisationForm } from './organisation-form.js';

/** What holds for the whole organisation. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const organisation = useQuery(organisationQuery);
  const clock = useQuery(clockQuery);
  const failed = [organisation, clock].find(({ error }) => error);
  return (
    <Page title={t('title')} about={t('about')} width="text">
      {organisation.data && clock.data ? (
        <>
          <OrganisationForm organisation={organisation.data} clock={clock.data} />
          <FurtherPanels />
        </>
      ) : failed ? (
        <Failed error={failed.error} retry={() => void failed.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
