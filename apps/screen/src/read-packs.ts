import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Pack, parsePack } from '#libs/screener';

/** The folder of the packs that ship, beside the screener's code, in the sources and in the build alike. */
export const shippedPacks = fileURLToPath(new URL('../../../libs/screener/packs/', import.meta.url));

/** Reads the packs of a folder: all, or those named. Throws a `PackError` on a broken one, an `Error` on an unknown name. */
export function readPacks(folder = shippedPacks, wanted?: string[]): Pack[] {
  const known = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const unknown = wanted?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`There is no pack "${unknown}". Known: ${known.join(', ')}.`);
  return (wanted ?? known).map((id) => {
    const files = readdirSync(`${folder}/${id}`).filter((name) => /\.ya?ml$/.test(name));
    return parsePack(Object.fromEntries(files.map((name) => [name, readFileSync(`${folder}/${id}/${name}`, 'utf8')])));
  });
}
