import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconMailForward } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import { deliveryStateValues } from '#libs/api-client';
import { deliveriesQuery, myMailAddressQuery } from '../api/deliveries.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { AddressesOff } from './addresses-off.js';
import { DeliveriesTable } from './deliveries-table.js';
import classes from './deliveries.module.css';

/** What went out to people, to whom and whether it arrived; never what it said. */
export function DeliveriesScreen() {
  const { t } = useTranslation('deliveries');
  const search = useSearch({ from: '/shell/deliveries' });
  const navigate = useNavigate({ from: '/deliveries' });
  const mail = useQuery(myMailAddressQuery);
  const deliveries = usePages((cursor) => deliveriesQuery(search, cursor), { refetchInterval: 30_000 });
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const filtered = search.state !== undefined || search.memberId !== undefined;
  const member = deliveries.items?.find(({ member }) => member.id === search.memberId)?.member;
  return (
    <Page title={t('title')} about={t('about')}>
      {mail.data?.mailIsSent === false && (
        <div className={classes.above}>
          <Notice title={t('noServer.title')}>
            <p>
              <Trans ns="deliveries" i18nKey="noServer.words" components={[<></>, <code />, <code />]} />
            </p>
          </Notice>
        </div>
      )}
      <AddressesOff />
      <Filters label={t('filter.label')}>
        <FilterSelect
          label={t('column.state')}
          any={t('filter.anyState')}
          options={deliveryStateValues.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={search.state}
          onChange={(state) => change({ state })}
        />
        {search.memberId && (
          <FilterSelect
            label={t('column.who')}
            any={t('filter.anybody')}
            options={[{ value: search.memberId, label: member?.name ?? t('filter.onePerson') }]}
            value={search.memberId}
            onChange={(memberId) => change({ memberId })}
          />
        )}
      </Filters>
      <Panel flush>
        {deliveries.error && !deliveries.items ? (
          <Failed error={deliveries.error} retry={deliveries.retry} />
        ) : !deliveries.items ? (
          <RowsSkeleton />
        ) : deliveries.items.length === 0 ? (
          <Empty icon={IconMailForward} title={t(filtered ? 'none.title' : 'empty.title')}>
            {t(filtered ? 'none.words' : 'empty.words')}
          </Empty>
        ) : (
          <DeliveriesTable
            deliveries={deliveries.items}
            stale={deliveries.stale}
            onMember={(memberId) => change({ memberId })}
          />
        )}
      </Panel>
      <LoadMore {...deliveries.more} />
    </Page>
  );
}
