import { useTranslation } from 'react-i18next';
import type { ItemSummary } from '../api/content.js';
import { DataTable, type Column } from '../lists/data-table.js';
import type { Selection } from '../lists/row-selection.js';
import { TextLink } from '../parts/links.js';
import { ItemMark, PageMark, VerdictMark } from '../parts/state-marks.js';
import { AuthorMark } from '../item-reading/author-mark.js';
import { useMe } from '../sign-in/me.js';
import { useWalk } from '../lists/use-walk.js';
import { formatNumber, languageName } from '../when/formats.js';
import { Time } from '../when/time.js';
import { useNow } from '../when/use-now.js';
import classes from './library.module.css';

interface Props {
  items: ItemSummary[];
  stale: boolean;
  selection?: Selection<ItemSummary>;
}

export function LibraryTable({ items, stale, selection }: Props) {
  const { t, i18n } = useTranslation('library');
  const list = useWalk<HTMLDivElement>();
  const me = useMe();
  const now = useNow(60_000);
  const columns: Column<ItemSummary>[] = [
    {
      id: 'title',
      header: t('column.title'),
      cell: (item) => (
        <div className={classes.row}>
          <span className={classes.thumbnail}>
            {item.imageUrl && <img src={item.imageUrl} alt="" loading="lazy" decoding="async" />}
          </span>
          <div className={classes.title}>
            <TextLink dir="auto" to="/library/$itemId" params={{ itemId: item.id }} quiet data-walk>
              {item.title}
            </TextLink>
            <span className={classes.sub}>
              {[
                item.author.name,
                ...item.topics.map(({ name }) => name),
                item.languages.map((code) => languageName(code, i18n.language)).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        </div>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 150,
      cell: (item) => (
        <>
          {item.waitsForAuthor ? <AuthorMark mine={item.author.id === me.memberId} /> : <ItemMark state={item.state} />}
          {item.page && <PageMark state={item.page} plain />}
          {item.publishFrom && Date.parse(item.publishFrom) > now && (
            <span className={classes.sub}>
              {t('from')} <Time at={item.publishFrom} as="date" />
            </span>
          )}
        </>
      ),
    },
    {
      id: 'verdict',
      header: t('column.screening'),
      wideOnly: true,
      width: 150,
      cell: (item) => item.verdict && <VerdictMark state={item.verdict} plain />,
    },
    {
      id: 'version',
      header: t('column.version'),
      wideOnly: true,
      figures: true,
      width: 80,
      cell: (item) => item.versionNumber,
    },
    {
      id: 'shares',
      header: t('column.shares'),
      wideOnly: true,
      figures: true,
      width: 80,
      cell: (item) => formatNumber(item.shareCount, i18n.language),
    },
    {
      id: 'clicks',
      header: t('column.clicks'),
      wideOnly: true,
      figures: true,
      width: 80,
      cell: (item) => formatNumber(item.humanClicks, i18n.language),
    },
    {
      id: 'updated',
      header: t('column.updated'),
      wideOnly: true,
      width: 140,
      cell: (item) => <Time at={item.updatedAt} />,
    },
  ];
  return (
    <div ref={list}>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={items}
        keyOf={({ id }) => id}
        stale={stale}
        selection={selection}
      />
    </div>
  );
}
