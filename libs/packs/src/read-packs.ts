import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pack, type PackTranslation, parsePack, parseTranslation } from '#libs/screener';

/** The folder of the packs that ship, beside this code, in the sources and in the build alike. */
export const shippedPacks = fileURLToPath(new URL('../shipped/', import.meta.url));

/** The texts of each pack of a folder, by pack and file: all, or those named. Throws an `Error` on an unknown name. */
export function packTexts(folder = shippedPacks, wanted?: string[]): Map<string, Record<string, string>> {
  const packs = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = packs.map(({ name }) => name).sort();
  const unknown = wanted?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`There is no pack "${unknown}". Known: ${known.join(', ')}.`);
  return new Map((wanted ?? known).map((name) => [name, textsIn(join(folder, name))]));
}

/** Reads the packs of a folder: all, or those named. Throws a `PackError` on a broken one, an `Error` on an unknown name. */
export function readPacks(folder = shippedPacks, wanted?: string[]): Pack[] {
  return [...packTexts(folder, wanted).values()].map(parsePack);
}

/**
 * What a pack says in other languages, by language: `locales/<language>.yaml` beside its files, where no text that is
 * judged looks for anything.
 */
export function readTranslations(folder: string, pack: Pack): Record<string, PackTranslation> {
  const locales = join(folder, 'locales');
  if (!existsSync(locales)) return {};
  return Object.fromEntries(
    Object.entries(textsIn(locales)).map(([name, text]) => [
      name.replace(/\.ya?ml$/, ''),
      parseTranslation(`locales/${name}`, text, pack),
    ]),
  );
}

function textsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
