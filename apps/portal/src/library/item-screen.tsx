import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { itemQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { watched } from '../edits/use-edit.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { ItemEditor } from './item-editor.js';

export function ItemScreen() {
  const { t } = useTranslation('library');
  const { itemId } = useParams({ from: '/shell/library/$itemId' });
  const organisation = useQuery(organisationQuery);
  const item = useQuery({ ...itemQuery(itemId), ...watched });
  if (item.data && organisation.data)
    return <ItemEditor key={item.data.id} item={item.data} organisation={organisation.data} />;
  const error = item.error ?? organisation.error;
  return (
    <Page title={t('itemTitle')} back={<BackLink to="/library">{t('title')}</BackLink>}>
      {error ? <Failed error={error} retry={() => void item.refetch()} /> : <RowsSkeleton />}
    </Page>
  );
}
