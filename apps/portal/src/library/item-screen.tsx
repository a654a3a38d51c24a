import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { itemQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { watched } from '../edits/use-edit.js';
import { ItemToRead } from '../item-reading/item-to-read.js';
import { mayWrite } from '../item-reading/may-write.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { ItemFailed } from '../retention/item-failed.js';
import { holds, useMe } from '../sign-in/me.js';
import { EndedItem } from './ended-item.js';
import { ItemEditor } from './item-editor.js';

const LIBRARIANS = ['author', 'reviewer', 'comms_lead', 'admin'] as const;

/** An item in the library. Whom a step of an approval route asks, and who has no library, sees it in the review room. */
export function ItemScreen() {
  const { itemId } = useParams({ from: '/shell/library/$itemId' });
  const me = useMe();
  if (!holds(me, ...LIBRARIANS) && holds(me, 'safety_officer'))
    return <Navigate to="/review/$itemId" params={{ itemId }} replace />;
  return <ItemInLibrary itemId={itemId} />;
}

function ItemInLibrary({ itemId }: { itemId: string }) {
  const { t } = useTranslation('library');
  const me = useMe();
  const organisation = useQuery(organisationQuery);
  const item = useQuery({ ...itemQuery(itemId), ...watched });
  if (item.data && organisation.data) {
    const { state } = item.data;
    if (state === 'retired' || state === 'recalled')
      return <EndedItem key={item.data.id} item={item.data} organisation={organisation.data} />;
    if (!mayWrite(me, item.data)) return <ItemToRead item={item.data} organisation={organisation.data} />;
    return <ItemEditor key={item.data.id} item={item.data} organisation={organisation.data} />;
  }
  const error = item.error ?? organisation.error;
  return (
    <Page title={t('itemTitle')} back={<BackLink to="/library">{t('title')}</BackLink>}>
      {error ? <ItemFailed itemId={itemId} error={error} retry={() => void item.refetch()} /> : <RowsSkeleton />}
    </Page>
  );
}
