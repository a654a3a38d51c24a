import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { intentSettingsQuery } from './calls.js';
import { IntentSettingsForm } from './intent-settings-form.js';

/** Where members may open cleared texts for themselves. */
export function IntentSettingsScreen() {
  const { t } = useTranslation('shares');
  const settings = useQuery({ ...intentSettingsQuery, ...watched });
  return (
    <Page
      title={t('elsewhere.settings.title')}
      about={t('elsewhere.settings.about')}
      back={<BackLink to="/settings">{t('elsewhere.settings.back')}</BackLink>}
      width="text"
    >
      {settings.data ? (
        <IntentSettingsForm settings={settings.data} />
      ) : settings.error ? (
        <Failed error={settings.error} retry={() => void settings.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
