import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Past so many files without specs a folder is two: nobody keeps more in mind. */
const MOST_FILES = 30;
/** Past so many lines a file is what it is made of. */
const MOST_LINES = 250;
const MOST_LINES_OF_A_SPEC = 300;

/** What no person wrote, what may never change once it has landed, and lists of words. */
const NOT_MEASURED = /^libs\/(api-client|lexicon|schema\/src\/migrations)\//;

const ROOT = process.cwd();
const files = ['libs', 'apps', 'test']
  .flatMap((side) => readdirSync(join(ROOT, side), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !/\/(node_modules|dist)\//.test(file) && !NOT_MEASURED.test(file));
const isSpec = (file: string) => /spec\.tsx?$/.test(file);

/** A room is its folder in libs, whatever it keeps its files in; its builders for specs are none of its own. */
const folderOf = (file: string) => /^libs\/[^/]+(?=\/src\/)/.exec(file)?.[0] ?? dirname(file);
const folders = new Map<string, number>();
// A style sheet belongs to its screen, a spec to what it tells of.
for (const file of files.filter((one) => !isSpec(one) && !one.endsWith('.css')))
  folders.set(folderOf(file), (folders.get(folderOf(file)) ?? 0) + 1);

const large = (place: string, size: number, most: number) => (size > most ? [`${place} (${size})`] : []);

describe('the house stays small enough to keep in mind', () => {
  it(`no folder has more than ${MOST_FILES} files`, () => {
    expect([...folders].flatMap(([folder, count]) => large(folder, count, MOST_FILES))).toEqual([]);
  });

  it(`no file has more than ${MOST_LINES} lines, no spec more than ${MOST_LINES_OF_A_SPEC}`, () => {
    const lengthOf = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;
    const most = (file: string) => (isSpec(file) ? MOST_LINES_OF_A_SPEC : MOST_LINES);
    expect(files.flatMap((file) => large(file, lengthOf(file), most(file)))).toEqual([]);
  });
});
