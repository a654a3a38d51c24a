import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../lists/data-table.js';
import { LineProblems } from '../lists/line-problems.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { TextLink } from '../parts/links.js';
import { Mark } from '../parts/mark.js';
import { Time } from '../when/time.js';
import { entriesQuery, type Source, type SourceEntry } from './sources-api.js';
import classes from './sources.module.css';

const looks = {
  taken: ['pass', IconCircleCheck],
  known: ['neutral', IconCopy],
  waiting: ['neutral', IconClock],
  refused: ['block', IconAlertTriangle],
} as const;

/** What came last from a feed, and what became of each entry. */
export function SourceEntries({ source: { id, name } }: { source: Source }) {
  const { t } = useTranslation('library');
  const entries = useQuery(entriesQuery(id));
  const columns: Column<SourceEntry>[] = [
    {
      id: 'title',
      header: t('column.title'),
      cell: ({ itemId, title, problem, pictureProblem, change }) => (
        <>
          {itemId ? (
            <TextLink dir="auto" to="/library/$itemId" params={{ itemId }}>
              {title}
            </TextLink>
          ) : (
            <span dir="auto">{title}</span>
          )}
          <LineProblems problems={[problem, pictureProblem].flatMap((message) => (message ? [{ message }] : []))} />
          {change && <p className={classes.sub}>{t(`sources.changed.${change}`)}</p>}
        </>
      ),
    },
    {
      id: 'outcome',
      header: t('import.outcome'),
      width: 170,
      cell: ({ outcome }) => (
        <Mark tone={looks[outcome][0]} icon={looks[outcome][1]}>
          {t(`sources.became.${outcome}`)}
        </Mark>
      ),
    },
    { id: 'at', header: t('sources.seen'), wideOnly: true, width: 130, cell: ({ at }) => <Time at={at} /> },
  ];
  if (entries.error && !entries.data) return <Failed error={entries.error} retry={() => void entries.refetch()} />;
  if (!entries.data) return <RowsSkeleton />;
  return (
    <div className={classes.entries}>
      {entries.data.items.length === 0 ? (
        <p className={classes.sub}>{t('sources.noEntries')}</p>
      ) : (
        <DataTable
          label={t('sources.entriesOf', { name })}
          columns={columns}
          rows={entries.data.items}
          keyOf={({ title, at }) => `${at} ${title}`}
        />
      )}
    </div>
  );
}
