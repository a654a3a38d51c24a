import { IconAlertTriangle, IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContentImport, ContentImportLine } from '../api/content-import.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { LineProblems } from '../lists/line-problems.js';
import { TextLink } from '../parts/links.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { VerdictMark } from '../parts/state-marks.js';

const looks = {
  imported: ['pass', IconCircleCheck],
  duplicate: ['neutral', IconCopy],
  refused: ['block', IconAlertTriangle],
} as const;

/** What became of every line; refused ones say why. */
export function ImportReport({ report }: { report: ContentImport }) {
  const { t } = useTranslation('library');
  const columns: Column<ContentImportLine>[] = [
    { id: 'line', header: t('import.line'), width: 70, cell: ({ line }) => line },
    {
      id: 'title',
      header: t('column.title'),
      cell: ({ itemId, title, problem }) => (
        <>
          {itemId ? (
            <TextLink dir="auto" to="/library/$itemId" params={{ itemId }}>
              {title}
            </TextLink>
          ) : (
            title
          )}
          <LineProblems problems={problem ? [{ message: problem }] : []} />
        </>
      ),
    },
    {
      id: 'outcome',
      header: t('import.outcome'),
      width: 130,
      cell: ({ outcome }) => (
        <Mark tone={looks[outcome][0]} icon={looks[outcome][1]}>
          {t(`import.is.${outcome}`)}
        </Mark>
      ),
    },
    {
      id: 'verdict',
      header: t('column.screening'),
      wideOnly: true,
      width: 150,
      cell: ({ verdict }) => verdict && <VerdictMark state={verdict} plain />,
    },
  ];
  return (
    <Panel title={t('import.report', { ...report.counts })} about={report.notice ?? undefined} flush>
      <DataTable
        label={t('import.reportLabel')}
        columns={columns}
        rows={report.lines}
        keyOf={({ line }) => String(line)}
      />
    </Panel>
  );
}
