import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationChoicesQuery } from '../api/notifications.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { ChoicesForm } from './choices-form.js';

/** How the member wants to be told of what. */
export function ChoicesScreen() {
  const { t } = useTranslation('inbox');
  const choices = useQuery(notificationChoicesQuery);
  return (
    <Page
      title={t('choices.title')}
      about={t('choices.about')}
      back={<BackLink to="/inbox">{t('title')}</BackLink>}
      width="text"
    >
      {choices.data ? (
        <ChoicesForm choices={choices.data} reload={async () => (await choices.refetch()).data} />
      ) : choices.error ? (
        <Failed error={choices.error} retry={() => void choices.refetch()} />
      ) : (
        <RowsSkeleton rows={6} />
      )}
    </Page>
  );
}
