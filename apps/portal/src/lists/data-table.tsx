import type { ReactNode } from 'react';
import { RowBox, type Selection } from './row-selection.js';
import classes from './data-table.module.css';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, in tabular digits. */
  figures?: boolean;
  /** On a phone it stands beneath the name of its row, with its header before it. */
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
  /** Puts a box before each row. What is done with the chosen ones stands above the table. */
  selection?: Selection<Row>;
}

/** Rows people compare. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, keyOf, stale, marked, selection }: Props<Row>) {
  // What is stacked is laid out as no table is: roles keep it one for who listens to it.
  const stacks = columns.some(({ wideOnly }) => wideOnly);
  const look = ({ figures, wideOnly }: Column<Row>) => ({
    'data-figures': figures || undefined,
    'data-wide': wideOnly || undefined,
  });
  return (
    <div className={classes.scroll} role="region" aria-label={label} tabIndex={0} data-stale={stale || undefined}>
      <table className={classes.table} aria-label={label} role="table" data-stacks={stacks || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {selection && <td role="cell" className={classes.box} />}
            {columns.map((column) => (
              <th key={column.id} scope="col" role="columnheader" {...look(column)} style={{ width: column.width }}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr
              key={keyOf(row)}
              role="row"
              data-marked={marked?.(row) || selection?.isChosen(row) || undefined}
              data-boxed={selection ? true : undefined}
            >
              {selection && (
                <td role="cell" className={classes.box}>
                  <RowBox row={row} selection={selection} />
                </td>
              )}
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" role="rowheader" {...look(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.id}
                    role="cell"
                    data-header={typeof column.header === 'string' ? column.header : undefined}
                    {...look(column)}
                  >
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
