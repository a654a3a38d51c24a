import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pack, parsePack } from '#libs/screener';

/** The folder of the packs that ship, beside this code, in the sources and in the build alike. */
export const shippedPacks = fileURLToPath(new URL('../shipped/', import.meta.url));

/** The texts of each pack of a folder, by pack and file. */
export function packTexts(folder = shippedPacks): Map<string, Record<string, string>> {
  const packs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(packs.map(({ name }) => [name, textsIn(join(folder, name))] as const).sort());
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Reads the packs of a folder: all, or those named. Throws a `PackError` on a broken one, an `Error` on an unknown name. */
export function readPacks(folder = shippedPacks, wanted?: string[]): Pack[] {
  const texts = packTexts(folder);
  const unknown = wanted?.find((id) => !texts.has(id));
  if (unknown !== undefined) throw new Error(`There is no pack "${unknown}". Known: ${[...texts.keys()].join(', ')}.`);
  return (wanted ?? [...texts.keys()]).map((id) => parsePack(texts.get(id) ?? {}));
}
