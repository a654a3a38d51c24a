import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePack } from './src/index.js';

const folder = 'libs/screener/packs';

describe('the packs that ship', () => {
  for (const id of readdirSync(folder)) {
    it(`${id} loads, and every rule keeps its examples`, () => {
      const files = Object.fromEntries(
        readdirSync(`${folder}/${id}`).map((name) => [name, readFileSync(`${folder}/${id}/${name}`, 'utf8')]),
      );
      const pack = parsePack(files);
      expect(pack.id).toBe(id);
      expect(pack.rules.length).toBeGreaterThan(0);
    });
  }
});
