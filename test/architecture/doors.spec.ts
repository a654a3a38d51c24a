import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface House {
  rooms: Record<string, string[]>;
  tables: Record<string, Record<string, string[]>>;
}

const ROOT = process.cwd();
/** What every room above them may open without asking. */
const GROUND = ['kernel', 'platform', 'ledger'];

/** The rooms whose doors a room's own files open. */
function opened(room: string): Set<string> {
  const files = readdirSync(join(ROOT, 'libs', room, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'));
  const texts = sources.map((file) => readFileSync(join(ROOT, 'libs', room, 'src', file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/'#libs\/([a-z-]+)'/g)].map((match) => match[1]!)));
}

describe('the doors of the house', () => {
  it('stand open to nobody who neither goes in nor reads a table behind them', async () => {
    const { house } = (await import(pathToFileURL(join(ROOT, 'architecture.js')).href)) as { house: House };
    const reads = (room: string, owner: string) =>
      Object.values(house.tables[owner] ?? {}).some((readers) => readers.includes(room));
    const idle = Object.entries(house.rooms).flatMap(([room, allowed]) => {
      const used = opened(room);
      const needless = allowed.filter((other) => !GROUND.includes(other) && !used.has(other) && !reads(room, other));
      return needless.map((other) => `${room} need not open ${other}`);
    });
    expect(idle).toEqual([]);
  });
});
