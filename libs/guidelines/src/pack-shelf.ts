import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { parsePack, type Pack } from '#libs/screener';

/** A pack as it lies on the shelf; `digest` tells two packs apart that claim the same version. */
export interface ShelvedPack {
  pack: Pack;
  digest: string;
}

/** The rule packs that come with the product: read, and their examples run, once a process. */
@Injectable()
export class PackShelf {
  /** Every pack, by id and then version, oldest first. @throws Error naming file, rule and line of a pack that does not load. */
  packs(): Promise<ShelvedPack[]> {
    return (shipped ??= readPacks(new URL('../../screener/packs/', import.meta.url)));
  }
}

let shipped: Promise<ShelvedPack[]> | undefined;

async function readPacks(folder: URL): Promise<ShelvedPack[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const packs = await Promise.all(names.map(async ({ name }) => shelve(await readTexts(new URL(`${name}/`, folder)))));
  // Without a single rule every text would pass.
  if (packs.length === 0) throw new Error('There is no rule pack in libs/screener/packs.');
  return packs.sort(inOrder);
}

/** Reads a pack from the texts of its files, by name. */
export function shelve(files: Record<string, string>): ShelvedPack {
  const digest = createHash('sha256');
  for (const name of Object.keys(files).sort()) digest.update(`${name}\n${files[name]}\n`);
  return { pack: parsePack(files), digest: digest.digest('hex') };
}

async function readTexts(folder: URL): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name));
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  );
  return Object.fromEntries(texts);
}

/** By id, and then version, oldest first. */
export function inOrder({ pack: a }: ShelvedPack, { pack: b }: ShelvedPack): number {
  return a.id.localeCompare(b.id, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true });
}
