import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { ItemFailed } from '../retention/item-failed.js';
import { PaperView } from './paper-view.js';
import type { Paper } from './record-api.js';

interface Props {
  itemId: string;
  paper: UseQueryResult<Paper, unknown>;
  /** Said until the document says what it is. */
  title: string;
  about: string;
  /** How to save it, once it is there. */
  actions: ReactNode;
  children?: ReactNode;
}

/** A document about an item, as its PDF has it, with what saves it. */
export function PaperScreen({ itemId, paper, title, about, actions, children }: Props) {
  const { t } = useTranslation('record');
  const { data, error, refetch } = paper;
  return (
    <Page
      title={data?.title ?? title}
      about={about}
      back={
        <BackLink to="/library/$itemId" params={{ itemId }}>
          {t('item')}
        </BackLink>
      }
      actions={data && actions}
    >
      {children}
      {error ? (
        <ItemFailed itemId={itemId} error={error} retry={() => void refetch()} />
      ) : data ? (
        <PaperView itemId={itemId} paper={data} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
