import { IconAlertTriangle, IconCirclePlus, IconEqual, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProductImport, ProductImportLine } from '../api/products.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { LineProblems } from '../lists/line-problems.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';

const looks = {
  added: ['pass', IconCirclePlus],
  changed: ['info', IconPencil],
  unchanged: ['neutral', IconEqual],
  refused: ['block', IconAlertTriangle],
} as const;

/** What became, or would become, of every line; the refused ones first. */
export function ProductsImportReport({ report }: { report: ProductImport }) {
  const { t } = useTranslation('products');
  const refused = report.counts.refused > 0;
  const columns: Column<ProductImportLine>[] = [
    { id: 'line', header: t('import.line'), width: 70, cell: ({ line }) => line },
    {
      id: 'brand',
      header: t('field.brand'),
      cell: ({ brand, problems }) => (
        <>
          {brand}
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
          {t(report.stored ? `import.is.${outcome}` : `import.would.${outcome}`)}
        </Mark>
      ),
    },
  ];
  return (
    <Panel
      title={t(report.stored ? 'import.done' : 'import.preview', { ...report.counts })}
      about={[refused ? t('import.allOrNone') : report.stored ? '' : t('import.ready'), report.notice]
        .filter(Boolean)
        .join(' ')}
      flush
    >
      <DataTable
        label={t('import.reportLabel')}
        columns={columns}
        rows={report.lines.toSorted((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'))}
        keyOf={({ line }) => String(line)}
      />
    </Panel>
  );
}
