import { parsePack } from '#libs/screener';
import { packTexts } from './index.js';

describe('the packs that ship', () => {
  for (const [id, texts] of packTexts()) {
    it(`${id} loads, and every rule keeps its examples`, () => {
      const pack = parsePack(texts);
      expect(pack.id).toBe(id);
      expect(pack.rules.length).toBeGreaterThan(0);
    });
  }
});
