import { readFileSync } from 'node:fs';
import { settings } from './index.js';

describe('the README', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+`/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('documents every setting with its default and what it is for, and no other', () => {
    const documented = rows.map(([, name, fallback, about]) => ({ name, fallback, about }));
    const known = Object.values(settings).map(({ name, shownDefault, about }) => ({
      name: `\`${name}\``,
      fallback: shownDefault === '' ? '' : `\`${shownDefault}\``,
      about,
    }));
    expect(documented).toEqual(known);
  });
});
