import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tablesNamedIn, tablesOf, tableUses, type TableUse } from './table-uses.js';

interface House {
  rooms: Record<string, string[]>;
  tables: Record<string, Record<string, string[]>>;
  writesEverywhere: string[];
}

const ROOT = process.cwd();
const schema = tablesOf(readFileSync(join(ROOT, 'libs/schema/schema.sql'), 'utf8'));

describe('the tables of the house', () => {
  let house: House;
  let uses: TableUse[];
  const ownerOf = (table: string) => Object.keys(house.tables).find((room) => table in house.tables[room]!);
  const roomOf = (use: TableUse) => use.place.replace(/^libs\//, '');
  const foreign = () => uses.filter((use) => roomOf(use) !== ownerOf(use.table));

  beforeAll(async () => {
    ({ house } = (await import(pathToFileURL(join(ROOT, 'architecture.js')).href)) as { house: House });
    uses = tableUses(ROOT, schema);
  });

  it('each have one room that owns them', () => {
    const owned = Object.values(house.tables).flatMap((tables) => Object.keys(tables));
    expect([...owned].sort()).toEqual([...schema].sort());
  });

  it('are written by their owner alone', () => {
    const writers = foreign().filter((use) => use.writes && !house.writesEverywhere.includes(roomOf(use)));
    expect(writers.map(({ file, table }) => `${file} writes ${table}`)).toEqual([]);
  });

  it('are read by the rooms that may, and by no others', () => {
    const readers = foreign().filter((use) => !house.writesEverywhere.includes(roomOf(use)));
    const unlisted = readers.filter((use) => !house.tables[ownerOf(use.table)!]![use.table]!.includes(roomOf(use)));
    expect(unlisted.map(({ file, table }) => `${file} reads ${table}`)).toEqual([]);
  });

  it('let nobody read who does not', () => {
    const idle = Object.values(house.tables).flatMap((tables) =>
      Object.entries(tables).flatMap(([table, readers]) =>
        readers
          .filter((room) => !uses.some((use) => use.table === table && roomOf(use) === room))
          .map((room) => `${room}: ${table}`),
      ),
    );
    expect(idle).toEqual([]);
  });

  it('are never read upward', () => {
    const upward = Object.entries(house.tables).flatMap(([owner, tables]) =>
      Object.entries(tables).flatMap(([table, readers]) =>
        readers
          .filter((room) => !house.rooms[room]?.includes(owner))
          .map((room) => `${room} reads ${table} of ${owner}`),
      ),
    );
    expect(upward).toEqual([]);
  });
});

describe('reading SQL for its tables', () => {
  const tables = ['members', 'teams', 'shares', 'points'];

  it.each([
    [
      'SELECT 1 FROM members m JOIN teams t ON true',
      [
        ['members', false],
        ['teams', false],
      ],
    ],
    [
      'SELECT 1 FROM members m, teams t',
      [
        ['members', false],
        ['teams', false],
      ],
    ],
    [
      'INSERT INTO shares (id) SELECT id FROM members',
      [
        ['members', false],
        ['shares', true],
      ],
    ],
    ['UPDATE shares SET id = 1', [['shares', true]]],
    ['DELETE FROM teams', [['teams', true]]],
    ['WITH points AS (SELECT 1) SELECT * FROM points', []],
    ['SELECT * FROM members() -- a function', []],
    ["@Entity('teams') class TeamEntity {}", [['teams', true]]],
    ['// takes its shares from members', []],
  ] as [string, [string, boolean][]][])('%s', (source, expected) => {
    expect(tablesNamedIn(source, tables).map(({ table, writes }) => [table, writes])).toEqual(expected);
  });
});
