import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { publicationStateValues } from '#libs/api-client';
import { mySharesQuery } from '../api/shares.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useWalk } from '../lists/use-walk.js';
import { AskedTexts } from './asked-texts.js';
import { ShareRow } from './share-row.js';
import classes from './shares.module.css';

/** Everything the member has shared or will share, and what came of it. */
export function SharesScreen() {
  const { t } = useTranslation(['shares', 'words']);
  const { state } = useSearch({ from: '/shell/shares' });
  const navigate = useNavigate({ from: '/shares' });
  const list = useWalk<HTMLUListElement>();
  const shares = usePages((cursor) => mySharesQuery({ state }, cursor));
  return (
    <Page title={t('title')} about={t('about')} width="text">
      <Filters label={t('filter')}>
        <FilterSelect
          label={t('stateLabel')}
          any={t('anyState')}
          options={publicationStateValues.map((value) => ({ value, label: t(`words:shareState.${value}`) }))}
          value={state}
          onChange={(next) => void navigate({ search: { state: next }, replace: true })}
        />
      </Filters>
      {!state && <AskedTexts />}
      {shares.error && !shares.items ? (
        <Failed error={shares.error} retry={shares.retry} />
      ) : !shares.items ? (
        <RowsSkeleton rows={5} height={96} />
      ) : shares.items.length === 0 ? (
        <Empty
          icon={IconSend}
          title={state ? t('noneInState') : t('empty')}
          action={
            <Button component={Link} to="/feed">
              {t('toFeed')}
            </Button>
          }
        >
          {t('emptyWords')}
        </Empty>
      ) : (
        <ul ref={list} className={classes.list} aria-label={t('title')}>
          {shares.items.map((share) => (
            <ShareRow key={share.id} listed={share} listedAt={shares.fetchedAt} />
          ))}
        </ul>
      )}
      <LoadMore {...shares.more} />
    </Page>
  );
}
