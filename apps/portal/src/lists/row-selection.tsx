import { Checkbox } from '@mantine/core';

/** Which rows of a table are chosen, for what is done with several. */
export interface Selection<Row> {
  isChosen: (row: Row) => boolean;
  mayChoose: (row: Row) => boolean;
  /** What its box is called; of one that cannot be chosen also why. */
  labelOf: (row: Row) => string;
  /** `range`: with Shift, from the last one on. */
  choose: (row: Row, on: boolean, range: boolean) => void;
}

export function RowBox<Row>({ row, selection }: { row: Row; selection: Selection<Row> }) {
  const label = selection.labelOf(row);
  const may = selection.mayChoose(row);
  return (
    <Checkbox
      size="sm"
      aria-label={label}
      title={may ? undefined : label}
      checked={selection.isChosen(row)}
      disabled={!may}
      onChange={({ currentTarget, nativeEvent }) =>
        selection.choose(row, currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
