import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, in tabular digits. */
  figures?: boolean;
  /** Left out on a phone. */
  wideOnly?: boolean;
  width?: number | string;
}

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  stale?: boolean;
  /** Marks a row, such as the member's own. */
  marked?: (row: Row) => boolean;
}

/** Rows people compare. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, keyOf, stale, marked }: Props<Row>) {
  const look = ({ figures, wideOnly }: Column<Row>) => ({
    'data-figures': figures || undefined,
    'data-wide': wideOnly || undefined,
  });
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0} data-stale={stale || undefined}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" {...look(column)} style={{ width: column.width }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} data-marked={marked?.(row) || undefined}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" {...look(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} {...look(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
