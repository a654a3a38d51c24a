import { Button, FileInput, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importPeople } from '../api/people.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { PeopleImportReport } from './people-import-report.js';

/** First a look at what would happen, line by line; then, on a second click, the invitations. */
export function ImportScreen() {
  const { t } = useTranslation('people');
  const [file, setFile] = useState<File | null>(null);
  const bring = useMutation({
    mutationFn: (order: { file: File; dryRun: boolean }) => importPeople(order.file, order.dryRun),
    meta: { changes: ['/api/people'] },
  });
  const report = bring.data;
  const ready = report?.dryRun && report.counts.invited + report.counts.updated > 0;
  const pick = (picked: File | null) => {
    setFile(picked);
    bring.reset();
    if (picked) bring.mutate({ file: picked, dryRun: true });
  };
  return (
    <Page
      title={t('import.title')}
      about={t('import.about')}
      back={<BackLink to="/people">{t('title')}</BackLink>}
      width="text"
    >
      <Panel>
        <Stack>
          <p>
            {t('import.columns')} <code>email,name,roles,team,region,language</code>. {t('import.roles')}{' '}
            <code>advocate;author</code>.
          </p>
          <FileInput
            label={t('import.file')}
            placeholder={t('import.choose')}
            accept=".csv,text/csv"
            leftSection={<IconFileTypeCsv size={18} aria-hidden />}
            value={file}
            onChange={pick}
            clearable
            clearButtonProps={{ 'aria-label': t('import.clear') }}
          />
          <ProblemAlert error={bring.error} />
          {file && ready && (
            <Group justify="flex-end">
              <Button onClick={() => bring.mutate({ file, dryRun: false })} loading={bring.isPending}>
                {t('import.run', { count: report.counts.invited + report.counts.updated })}
              </Button>
            </Group>
          )}
        </Stack>
      </Panel>
      <div role="status" style={{ marginTop: 16 }}>
        {report && <PeopleImportReport report={report} />}
      </div>
    </Page>
  );
}
