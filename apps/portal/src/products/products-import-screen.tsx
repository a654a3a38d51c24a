import { Button, FileInput, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { importProducts } from '../api/products.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveText } from '../parts/save-text.js';
import { ProductsImportReport } from './products-import-report.js';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

const columns = 'brand,inn,codes,acronyms,indications,status,own';
const sample = `${columns}\nZelvira,zelviramab,ACM-1042|ACM-1043,ZENITH,UK:plaque psoriasis|EU:plaque psoriasis,prescription,yes\n`;

/** First a look at what would happen, line by line; then, on a second click, the list. */
export function ProductsImportScreen() {
  const { t } = useTranslation('products');
  const [file, setFile] = useState<File | null>(null);
  const bring = useMutation({
    mutationFn: (order: { file: File; dryRun: boolean }) => importProducts(order.file, order.dryRun),
    meta: { changes: ['/api/guidelines/products', ...judgement] },
  });
  const report = bring.data;
  const fresh = report ? report.counts.added + report.counts.changed : 0;
  const ready = report?.dryRun && report.counts.refused === 0 && fresh > 0;
  const pick = (picked: File | null) => {
    setFile(picked);
    bring.reset();
    if (picked) bring.mutate({ file: picked, dryRun: true });
  };
  return (
    <Page
      title={t('import.title')}
      about={t('import.about')}
      back={<BackLink to="/guidelines/products">{t('title')}</BackLink>}
      width="text"
    >
      <Panel>
        <Stack>
          <div>
            <p>
              {t('import.columns')} <code className={classes.code}>{columns}</code>
            </p>
            <p className={shapes.muted}>
              {t('import.several')} <code>ACM-1042|ACM-1043</code>; {t('import.uses')}{' '}
              <code>UK:plaque psoriasis|EU:plaque psoriasis</code>.
            </p>
          </div>
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
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={() => saveText('csv', sample)}>
              {t('import.sample')}
            </Button>
            {file && ready && (
              <Button onClick={() => bring.mutate({ file, dryRun: false })} loading={bring.isPending}>
                {t('import.run', { count: fresh })}
              </Button>
            )}
          </Group>
        </Stack>
      </Panel>
      <div role="status" style={{ marginTop: 16 }}>
        {report && <ProductsImportReport report={report} />}
      </div>
    </Page>
  );
}
