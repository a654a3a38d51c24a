import { readCsvFile, type CsvFile, type CsvLine } from '#libs/csv';
import { columnCalled, roleCalled } from './people-words.rules.js';

const PEOPLE_COLUMNS = ['email', 'name', 'roles', 'team', 'region', 'language'] as const;
const NEEDED = ['email', 'name', 'roles'] as const;
const MOST_LINES = 5_000;

/** One person's line: what stands in its cells (only columns the file has), and what is wrong with its shape. */
export type PeopleLine = CsvLine<(typeof PEOPLE_COLUMNS)[number]>;

/** Reads a CSV file of people. @throws DomainError as `readCsvFile` does. */
export function readPeopleFile(bytes: Uint8Array): CsvFile<(typeof PEOPLE_COLUMNS)[number]> {
  return readCsvFile(bytes, { columns: PEOPLE_COLUMNS, needed: NEEDED, most: MOST_LINES, called: columnCalled });
}

/** Role names as people write them, in the portal's languages: `Comms lead | Rédaction` is `comms_lead`, `author`. */
export function splitRoles(cell: string): string[] {
  return (roleCalled(cell) ? [cell] : cell.split(ROLE_ENDS))
    .map(
      (role) =>
        roleCalled(role) ??
        role
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, '_'),
    )
    .filter((role) => role !== '');
}

/** A slash ends a role unless a form of it follows, as in `Prüfer/in`. */
const ROLE_ENDS = /[|,;]|\/(?!(?:in|innen|rice|euse)\b)/i;
