import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconFileSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { networkValues, postFigureValues } from '#libs/api-client';
import { reachPostsQuery } from '../api/reach.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { useMe } from '../sign-in/me.js';
import { formatDay } from '../when/formats.js';
import { zoneLabel } from '../when/zone-names.js';
import classes from './dashboard.module.css';
import { DashboardFilters } from './dashboard-filters.js';
import { periodOf } from './period.js';
import { PostSums } from './post-sums.js';
import { PostsTable } from './posts-table.js';

/** The posts that a figure of the dashboard is made of: they add up to it. */
export function PostsScreen() {
  const { t, i18n } = useTranslation('dashboard');
  const me = useMe();
  const search = useSearch({ from: '/shell/dashboard/posts' });
  const navigate = useNavigate({ from: '/dashboard/posts' });
  const { from, to } = periodOf(search, new Date(), me.organisation.timeZone);
  const { node, teamId, topicId, itemId, memberId, without } = search;
  const network = networkValues.find((each) => each === search.network);
  const figure = postFigureValues.find((each) => each === search.figure);
  const filter = { from, to, node, teamId, topicId, itemId, memberId, network, without, figure };
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const posts = usePages((cursor) => reachPostsQuery(filter, cursor));
  const { data: sum } = useQuery({ ...reachPostsQuery(filter, null, 1), placeholderData: keepPreviousData });
  const { data: all } = useQuery({
    ...reachPostsQuery({ ...filter, figure: undefined }, null, 1),
    placeholderData: keepPreviousData,
  });
  const known = posts.items?.[0];
  const only = [
    itemId && ({ key: 'itemId', name: known?.item.title ?? t('posts.onlyItem') } as const),
    memberId && ({ key: 'memberId', name: known?.member.name ?? t('posts.onlyMember') } as const),
    without && ({ key: 'without', name: t(without === 'team' ? 'posts.withoutTeam' : 'posts.withoutTopic') } as const),
  ].filter((each) => each !== undefined && each !== '');
  const { period, from: first, to: last } = search;
  return (
    <Page
      title={t(figure ? `postsBeneath.${figure}` : 'posts.title')}
      about={t('about', {
        from: formatDay(from, i18n.language),
        to: formatDay(to, i18n.language),
        zone: zoneLabel(me.organisation.timeZone),
      })}
      back={
        <BackLink to="/dashboard" search={{ period, from: first, to: last, node, teamId, topicId }}>
          {t('posts.back')}
        </BackLink>
      }
    >
      <DashboardFilters search={search} shown={{ from, to }} onChange={change} />
      <Filters label={t('posts.figure')}>
        <FilterSelect
          label={t('posts.figure')}
          any={t('posts.anyFigure')}
          options={postFigureValues.map((value) => ({ value, label: t(`postFigure.${value}`) }))}
          value={figure}
          onChange={(next) => change({ figure: next })}
        />
        <FilterSelect
          label={t('posts.network')}
          any={t('posts.anyNetwork')}
          options={networkValues.map((value) => ({ value, label: networkName(value) }))}
          value={network}
          onChange={(next) => change({ network: next })}
        />
        {only.map(({ key, name }) => (
          <Button
            key={key}
            variant="default"
            rightSection={<IconX size={14} aria-hidden />}
            title={t('posts.remove', { name })}
            onClick={() => change({ [key]: undefined })}
            style={{ maxWidth: '100%' }}
          >
            {t('posts.only', { name })}
          </Button>
        ))}
      </Filters>
      <div className={classes.parts}>
        {sum && <PostSums figure={figure} sums={sum.sums} all={all?.sums} />}
        {posts.error && !posts.items ? (
          <Failed error={posts.error} retry={posts.retry} />
        ) : !posts.items ? (
          <RowsSkeleton rows={6} height={52} />
        ) : posts.items.length === 0 ? (
          <Panel>
            <Empty icon={IconFileSearch} title={t('posts.none')}>
              {t('posts.noneWords')}
            </Empty>
          </Panel>
        ) : (
          <Panel flush>
            <PostsTable posts={posts.items} />
          </Panel>
        )}
      </div>
      <LoadMore {...posts.more} />
    </Page>
  );
}
