import { readCsvFile, type CsvFile, type CsvLine } from '#libs/csv';

const PEOPLE_COLUMNS = ['email', 'name', 'roles', 'team', 'region', 'language'] as const;
const NEEDED = ['email', 'name', 'roles'] as const;
const MOST_LINES = 5_000;

/** One person's line: what stands in its cells (only columns the file has), and what is wrong with its shape. */
export type PeopleLine = CsvLine<(typeof PEOPLE_COLUMNS)[number]>;

/** Reads a CSV file of people. @throws DomainError as `readCsvFile` does. */
export function readPeopleFile(bytes: Uint8Array): CsvFile<(typeof PEOPLE_COLUMNS)[number]> {
  return readCsvFile(bytes, { columns: PEOPLE_COLUMNS, needed: NEEDED, most: MOST_LINES });
}

/** Role names as people write them: `Comms lead | author` is `comms_lead`, `author`. */
export function splitRoles(cell: string): string[] {
  return cell
    .split(/[|,;/]/)
    .map((role) =>
      role
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    )
    .filter((role) => role !== '');
}
