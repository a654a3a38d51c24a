import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../api/organisation.js';
import { IconLock } from '@tabler/icons-react';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { holds, useMe } from '../sign-in/me.js';
import { ItemEditor } from './item-editor.js';

export function NewItemScreen() {
  const { t } = useTranslation('library');
  const me = useMe();
  const organisation = useQuery(organisationQuery);
  if (!holds(me, 'author', 'comms_lead'))
    return (
      <Page title={t('newTitle')} back={<BackLink to="/library">{t('title')}</BackLink>}>
        <Empty icon={IconLock} title={t('writers')}>
          {t('writersWhy')}
        </Empty>
      </Page>
    );
  if (organisation.data) return <ItemEditor item={null} organisation={organisation.data} />;
  return (
    <Page title={t('newTitle')} back={<BackLink to="/library">{t('title')}</BackLink>}>
      {organisation.error ? (
        <Failed error={organisation.error} retry={() => void organisation.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
