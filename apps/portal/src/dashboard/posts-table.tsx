import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { ReachPost } from '../api/reach.js';
import { Missing } from '../figures/missing.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { TextLink } from '../parts/links.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './dashboard.module.css';

/** One line a post; on a phone its figures stand beneath its name. */
export function PostsTable({ posts }: { posts: ReachPost[] }) {
  const { t, i18n } = useTranslation('dashboard');
  const number = (value: number) => formatNumber(value, i18n.language);
  const columns: Column<ReachPost>[] = [
    {
      id: 'post',
      header: t('posts.post'),
      cell: (post) => (
        <>
          <TextLink
            dir="auto"
            to="/library/$itemId"
            params={{ itemId: post.item.id }}
            quiet
            className={classes.postTitle}
          >
            {post.item.title ?? t('posts.deleted')}
          </TextLink>
          {!post.counted && <span className={classes.older}>{t('posts.older')}</span>}
        </>
      ),
    },
    {
      id: 'who',
      header: t('posts.who'),
      wideOnly: true,
      cell: ({ member }) => (
        <TextLink dir="auto" to="/dashboard/posts" search={(search) => ({ ...search, memberId: member.id })} quiet>
          {member.name}
        </TextLink>
      ),
    },
    {
      id: 'team',
      header: t('posts.team'),
      wideOnly: true,
      cell: ({ team }) =>
        team ? (
          <TextLink dir="auto" to="/dashboard/posts" search={(search) => ({ ...search, teamId: team.id })} quiet>
            {team.name}
          </TextLink>
        ) : (
          t('noneOf')
        ),
    },
    {
      id: 'network',
      header: t('posts.network'),
      wideOnly: true,
      cell: ({ network, permalink }) =>
        permalink ? (
          <Anchor
            href={permalink}
            target="_blank"
            rel="noreferrer"
            inherit
            aria-label={t('posts.open', { network: networkName(network) })}
          >
            {networkName(network)}
          </Anchor>
        ) : (
          networkName(network)
        ),
    },
    {
      id: 'when',
      header: t('posts.when'),
      wideOnly: true,
      width: 130,
      cell: ({ publishedAt }) => (publishedAt ? <Time at={publishedAt} /> : <Missing />),
    },
    {
      id: 'record',
      header: t('posts.onRecord'),
      wideOnly: true,
      width: 90,
      cell: ({ item, shareId }) => (
        <TextLink to="/library/$itemId/record" params={{ itemId: item.id }} search={{ shareId }} quiet>
          {t('posts.record')}
        </TextLink>
      ),
    },
    { id: 'clicks', header: t('humanClicks'), figures: true, width: 120, cell: (post) => number(post.humanClicks) },
    {
      id: 'views',
      header: t('views'),
      figures: true,
      wideOnly: true,
      width: 100,
      cell: ({ views }) => (views === null ? <Missing /> : number(views)),
    },
  ];
  return <DataTable label={t('posts.title')} columns={columns} rows={posts} keyOf={({ shareId }) => shareId} />;
}
