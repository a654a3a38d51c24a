import { Button, FileInput, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importPeople } from '../api/people.js';
import { Problem } from '../api/problem.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveText } from '../parts/save-text.js';
import { PeopleImportReport } from './people-import-report.js';
import { peopleTemplate } from './people-template.js';

/** First a look at what would change, line by line; then, on a second click, just that. */
export function ImportScreen() {
  const { t, i18n } = useTranslation(['people', 'words']);
  const [file, setFile] = useState<File | null>(null);
  const preview = useMutation({ mutationFn: (picked: File) => importPeople(picked, { dryRun: true }) });
  const bring = useMutation({
    mutationFn: (order: { file: File; plan: string }) => importPeople(order.file, { plan: order.plan }),
    meta: { changes: ['/api/people'] },
    onError: (error, order) => {
      // What it would do is another thing by now: that is shown before anybody is asked again.
      if (error instanceof Problem && error.code === 'import_changed') preview.mutate(order.file);
    },
  });
  const report = bring.data ?? preview.data;
  const count = preview.data ? preview.data.counts.invited + preview.data.counts.updated : 0;
  const template = () => saveText(t('import.template.file'), peopleTemplate(t, i18n.language));
  const pick = (picked: File | null) => {
    setFile(picked);
    bring.reset();
    preview.reset();
    if (picked) preview.mutate(picked);
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
            <code>advocate;author</code>. {t('import.names')}
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
          <ProblemAlert error={bring.error ?? preview.error} />
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={template}>
              {t('import.template.button')}
            </Button>
            {file && preview.data && !bring.data && count > 0 && (
              <Button
                onClick={() => bring.mutate({ file, plan: preview.data.plan })}
                loading={bring.isPending || preview.isPending}
              >
                {t('import.run', { count })}
              </Button>
            )}
          </Group>
        </Stack>
      </Panel>
      {report && <PeopleImportReport key={report.plan} report={report} />}
    </Page>
  );
}
