import { existsSync, readFileSync } from 'node:fs';

describe('the promises in SECURITY.md', () => {
  const lines = readFileSync('SECURITY.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!promise|-)/.test(line));

  it('are there', () => expect(lines.length).toBeGreaterThan(10));

  it.each(lines)('each have their test: %s', (line) => {
    const tests = [...line.matchAll(/`([^`]+spec\.ts)`/g)].map(([, path]) => path!);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  });
});
