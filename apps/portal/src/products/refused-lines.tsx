import { useTranslation } from 'react-i18next';
import type { RegisterImport } from '../api/registers.js';
import { DataTable, type Column } from '../lists/data-table.js';
import shapes from '../parts/shapes.module.css';
import classes from './products.module.css';

type Line = RegisterImport['refusedLines'][number];

/** The lines of a register's file that could not be read, right after it was taken in. */
export function RefusedLines({ report }: { report: RegisterImport }) {
  const { t } = useTranslation('products');
  const columns: Column<Line>[] = [
    { id: 'line', header: t('registers.line'), width: 80, cell: ({ line }) => line },
    { id: 'reason', header: t('registers.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <section aria-label={t('registers.refusedTitle', { count: report.refused })} className={classes.refused}>
      <h3>{t('registers.refusedTitle', { count: report.refused })}</h3>
      <p className={shapes.muted}>
        {t('registers.refusedWords')}{' '}
        {report.refused > report.refusedLines.length &&
          t('registers.refusedFirst', { count: report.refusedLines.length })}
      </p>
      <div className={classes.framed}>
        <DataTable
          label={t('registers.refusedLabel')}
          columns={columns}
          rows={report.refusedLines}
          keyOf={({ line }) => String(line)}
        />
      </div>
    </section>
  );
}
