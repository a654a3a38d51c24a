import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PORTAL = 'apps/portal/src';

/** What the routes say under a name, as it is written: loading them would load every screen. */
function said(pattern: RegExp): string[] {
  const files = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' }).filter((file) => /\.routes\.ts$/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(join(PORTAL, file), 'utf8').matchAll(pattern)].map(([, one]) => one!),
  );
}

const twice = (all: string[]) => all.filter((one, at) => all.indexOf(one) !== at);

describe('the places of the portal', () => {
  it('are each reached by a key of their own', () => {
    const keys = said(/\bkey: '(.)'/g);
    expect(keys).toContain('f');
    expect(twice(keys)).toEqual([]);
  });

  it('each have a turn of their own within reach on a phone', () => {
    const turns = said(/\breach: (\d+)/g);
    expect(turns).toContain('10');
    expect(twice(turns)).toEqual([]);
  });
});
