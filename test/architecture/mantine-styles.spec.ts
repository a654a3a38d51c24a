import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PORTAL = 'apps/portal/src';
const sheets = readFileSync(`${PORTAL}/theme/mantine.css`, 'utf8');

/** Every component that some file takes from the library by its name. */
const used = new Set(
  readdirSync(PORTAL, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx$/.test(file))
    .map((file) => readFileSync(join(PORTAL, file), 'utf8'))
    .flatMap((source) => [...source.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
    .flatMap(([, names]) => names!.split(',').map((name) => name.trim()))
    .filter((name) => /^[A-Z]/.test(name)),
);

const sheetOf = (component: string) => `@mantine/core/styles/${component}.layer.css`;

describe('the style sheets of the components', () => {
  it('are loaded for each that is used and has one', () => {
    const missing = [...used]
      .filter((component) => existsSync(join('node_modules', sheetOf(component))))
      .filter((component) => !sheets.includes(sheetOf(component)));
    expect(missing).toEqual([]);
  });
});
