import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES } from './read-me.js';
import { LEFT_OUT, SECTIONS } from './records.js';

/** Columns by table, as the committed schema has them. */
const schema = new Map(
  [
    ...readFileSync(join(process.cwd(), 'libs/schema/schema.sql'), 'utf8').matchAll(
      /^CREATE TABLE (\w+) \(\n(.*?)\n\);/gms,
    ),
  ].map(([, table, body]) => [table!, body!.split('\n').map((line) => /^\s*"?(\w+)"?/.exec(line)![1]!)]),
);

describe('what is handed out of a person', () => {
  const kept = SECTIONS.flatMap((section) => section.kept);

  it('is of every table, or says why it is not', () => {
    const told = [...kept.map(({ table }) => table), ...Object.keys(LEFT_OUT)];
    expect(told.sort()).toEqual([...schema.keys()].sort());
  });

  it.each(kept)(
    'names each column of $table once, or says why it is not handed out',
    ({ table, columns, withheld }) => {
      const told = [...columns, ...Object.keys(withheld ?? {})].filter((column) => column !== 'words');
      const there = schema.get(table)!.filter((column) => column !== 'organisation_id');
      expect(told.sort()).toEqual(there.sort());
    },
  );

  it('hands out nothing that is sealed or opens a door', () => {
    const secret = kept.flatMap(({ columns }) =>
      columns.filter((column) => /sealed|^token|_token|password|_hash$/.test(column)),
    );
    expect(secret.filter((column) => !/^(text_hash|tokens_(in|out))$/.test(column))).toEqual([]);
  });

  it('is explained file by file', () => {
    expect([...SECTIONS.map(({ file }) => file), 'media/'].sort()).toEqual(Object.keys(FILES).sort());
  });
});
