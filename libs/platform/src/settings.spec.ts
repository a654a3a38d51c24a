import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { settings } from './index.js';

const file = 'README.md';

describe('the README', () => {
  it('documents every setting with its default and what it is for, and no other', async () => {
    const readme = readFileSync(file, 'utf8');
    const code = (text: string) => (text === '' ? '' : `\`${text}\``);
    const rows = Object.values(settings).map(
      ({ name, shownDefault, about }) => `| ${code(name)} | ${code(shownDefault)} | ${about} |\n`,
    );
    const table = /(^\| `[A-Z_]+`.*\n)+/m;
    expect(readme).toMatch(table);
    const written = await format(
      readme.replace(table, () => rows.join('')),
      { parser: 'markdown', printWidth: 120 },
    );
    if (process.env.WRITE_README) writeFileSync(file, written);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});
