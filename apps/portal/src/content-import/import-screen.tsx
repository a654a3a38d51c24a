import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importContent, type ContentImportRequest } from '../api/content-import.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ImportForm } from './import-form.js';
import { ImportReport } from './import-report.js';

/** Brings items in from a feed or a list of posts, and reports every line. */
export function ImportScreen() {
  const { t } = useTranslation('library');
  const [count, setCount] = useState(0);
  const bring = useMutation({
    mutationFn: (order: ContentImportRequest) => importContent(order),
    meta: { changes: ['/api/content'] },
    onSuccess: () => setCount((before) => before + 1),
  });
  return (
    <Page
      title={t('import.title')}
      about={t('import.about')}
      back={<BackLink to="/library">{t('title')}</BackLink>}
      width="text"
    >
      <Panel>
        <ImportForm onImport={bring.mutate} running={bring.isPending} error={bring.error} />
      </Panel>
      <div role="status" style={{ marginTop: 16 }}>
        {bring.data && <ImportReport key={count} report={bring.data} />}
      </div>
    </Page>
  );
}
