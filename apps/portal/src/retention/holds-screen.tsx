import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { holdsAskedValues } from '#libs/api-client';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink, TextLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { itemHoldsQuery } from './calls.js';
import { HoldTold } from './hold-told.js';
import classes from './retention.module.css';

/** Every item under a legal hold, or that was under one, by how that stands. */
export function HoldsScreen() {
  const { t } = useTranslation('retention');
  const me = useMe();
  const search = useSearch({ from: '/shell/settings/retention' });
  const navigate = useNavigate({ from: '/settings/retention' });
  const state = holdsAskedValues.find((one) => one === search.holds);
  const { items, error, retry, stale, more } = usePages((cursor) => itemHoldsQuery(state, cursor));
  return (
    <Page
      title={t('holds.title')}
      about={t('holds.about')}
      back={
        holds(me, 'admin') ? (
          <BackLink to="/settings/retention">{t('title')}</BackLink>
        ) : (
          <BackLink to="/library">{t('holds.library')}</BackLink>
        )
      }
      width="text"
    >
      <Filters label={t('holds.filters')}>
        <FilterSelect
          label={t('holds.state')}
          any={t('holds.any')}
          options={holdsAskedValues.map((value) => ({ value, label: t(`holds.is.${value}`) }))}
          value={state}
          onChange={(value) => void navigate({ search: { holds: value ?? 'all' }, replace: true })}
        />
      </Filters>
      {!items ? (
        error ? (
          <Failed error={error} retry={retry} />
        ) : (
          <RowsSkeleton rows={3} height={84} />
        )
      ) : items.length === 0 ? (
        <Empty icon={IconGavel} title={t(state ? 'holds.noneSuch' : 'holds.none')}>
          {t('holds.noneWords')}
        </Empty>
      ) : (
        <Panel>
          <ul className={classes.rows} aria-label={t('holds.title')} data-stale={stale || undefined}>
            {items.map((hold) => (
              <li key={hold.id} className={classes.row}>
                <TextLink dir="auto" className={classes.name} to="/library/$itemId" params={{ itemId: hold.item.id }}>
                  {hold.item.title || t('holds.untitled')}
                </TextLink>
                <HoldTold hold={hold} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <LoadMore {...more} />
    </Page>
  );
}
