import { IconAlertTriangle, IconCircleCheck, IconEqual, IconPencil } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PeopleImport, PeopleImportLine } from '../api/people.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { LineProblems } from '../lists/line-problems.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { saveText } from '../parts/save-text.js';
import { WillBeTold } from '../told/will-be-told.js';
import { invitationsCsv } from './invitations-csv.js';

const looks = {
  invited: ['pass', IconCircleCheck],
  updated: ['info', IconPencil],
  unchanged: ['neutral', IconEqual],
  refused: ['block', IconAlertTriangle],
} as const;

/** What became, or would become, of every line. */
export function PeopleImportReport({ report }: { report: PeopleImport }) {
  const { t } = useTranslation('people');
  const invited = report.lines.filter(({ invitationUrl }) => invitationUrl);
  const columns: Column<PeopleImportLine>[] = [
    { id: 'line', header: t('import.line'), width: 70, cell: ({ line }) => line },
    {
      id: 'email',
      header: t('field.email'),
      cell: ({ email, problems }) => (
        <>
          {email}
          <LineProblems problems={problems} />
        </>
      ),
    },
    {
      id: 'outcome',
      header: t('import.outcome'),
      width: 170,
      cell: ({ outcome }) => (
        <Mark tone={looks[outcome][0]} icon={looks[outcome][1]}>
          {t(report.dryRun ? `import.would.${outcome}` : `import.is.${outcome}`)}
        </Mark>
      ),
    },
  ];
  return (
    <Panel
      title={t(report.dryRun ? 'import.preview' : 'import.done', { ...report.counts })}
      about={invited.length > 0 && t(report.mailed ? 'import.mailedWhy' : 'import.addressesWhy')}
      actions={
        invited.length > 0 && (
          <Button onClick={() => saveText('invitations.csv', invitationsCsv(invited))}>{t('import.addresses')}</Button>
        )
      }
      flush
    >
      {!report.dryRun && invited.length > 0 && <WillBeTold of="invitation" />}
      <DataTable
        label={t('import.reportLabel')}
        columns={columns}
        rows={report.lines}
        keyOf={({ line }) => String(line)}
      />
    </Panel>
  );
}
