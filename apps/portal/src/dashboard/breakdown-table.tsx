import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostFigure, ReachBreakdownBy, ReachRow } from '../api/reach.js';
import { Missing } from '../figures/missing.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatNumber } from '../when/formats.js';
import classes from './dashboard.module.css';
import { PostsLink, type PostsOf } from './posts-link.js';

/** One line each, the most clicked first; the bar repeats the clicks. Each leads to its posts. */
export function BreakdownTable({ rows, by }: { rows: ReachRow[]; by: ReachBreakdownBy }) {
  const { t, i18n } = useTranslation(['dashboard', 'words']);
  const most = Math.max(1, ...rows.map(({ humanClicks }) => humanClicks));
  const number = (value: number) => formatNumber(value, i18n.language);
  const nameOf = ({ id, label }: ReachRow) =>
    by === 'node' ? t(`words:node.${id as 'advocacy'}`) : id === null ? t('noneOf') : label;
  const figure = (
    id: PostFigure,
    header: string,
    width: number,
    read: (row: ReachRow) => number | null,
  ): Column<ReachRow> => ({
    id,
    header,
    figures: true,
    wideOnly: id === 'views',
    width,
    cell: (row) => {
      const value = read(row);
      if (value === null) return <Missing />;
      return value === 0 ? (
        number(value)
      ) : (
        <PostsLink figure={id} of={postsOf(row, by)} name={`${nameOf(row)}, ${header} ${number(value)}`}>
          {number(value)}
        </PostsLink>
      );
    },
  });
  const covered = (column: Column<ReachRow>, coverage: (row: ReachRow) => ReactNode): Column<ReachRow> => ({
    ...column,
    cell: (row) => (
      <div className={classes.covered}>
        {column.cell(row)}
        <span className={classes.coverage}>{coverage(row)}</span>
      </div>
    ),
  });
  const columns: Column<ReachRow>[] = [
    {
      id: 'label',
      header: t(`by.${by}`),
      cell: (row) => (
        <div className={classes.barred}>
          <span className={classes.bar} style={{ width: `${(row.humanClicks / most) * 100}%` }} aria-hidden />
          <span className={row.id === null ? `${classes.barLabel} ${classes.nobody}` : classes.barLabel}>
            <PostsLink of={postsOf(row, by)}>{nameOf(row)}</PostsLink>
          </span>
        </div>
      ),
    },
    figure('clicks', t('humanClicks'), 120, (row) => row.humanClicks),
    figure('shares', t('shares'), 80, (row) => row.shares),
    {
      id: 'people',
      header: t('peopleActive'),
      figures: true,
      wideOnly: true,
      width: 110,
      cell: (row) => number(row.peopleActive),
    },
    covered(
      figure('views', t('views'), 130, (row) => row.views.value),
      ({ views }) => t('coverage', { posts: number(views.posts), ofPosts: number(views.ofPosts) }),
    ),
    covered(
      {
        id: 'audience',
        header: t('audience'),
        figures: true,
        wideOnly: true,
        width: 130,
        cell: ({ audience }) => (audience.value === null ? <Missing /> : number(audience.value)),
      },
      ({ audience }) => t('coverageAudience', { posts: number(audience.people), ofPosts: number(audience.ofPeople) }),
    ),
  ];
  const sorted = rows.toSorted((a, b) => b.humanClicks - a.humanClicks || b.shares - a.shares);
  return <DataTable label={t('breakdown')} columns={columns} rows={sorted} keyOf={({ id, label }) => id ?? label} />;
}

function postsOf({ id }: ReachRow, by: ReachBreakdownBy): PostsOf {
  if (id === null) return { without: by === 'team' ? 'team' : 'topic' };
  return { [{ team: 'teamId', topic: 'topicId', node: 'node', item: 'itemId', network: 'network' }[by]]: id };
}
