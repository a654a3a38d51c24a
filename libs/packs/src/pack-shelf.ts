import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parsePack, type Pack } from '#libs/screener';
import { packTexts } from './read-packs.js';

/** A pack as it lies on the shelf; `digest` tells two packs apart that claim the same version. */
export interface ShelvedPack {
  pack: Pack;
  digest: string;
}

/** The rule packs that come with the product: read, and their examples run, once a process. */
@Injectable()
export class PackShelf {
  /** Every pack, by id and then version, oldest first. @throws Error naming file, rule and line of a pack that does not load. */
  async packs(): Promise<ShelvedPack[]> {
    return (shipped ??= readShipped());
  }
}

let shipped: ShelvedPack[] | undefined;

function readShipped(): ShelvedPack[] {
  const packs = [...packTexts().values()].map(shelve);
  // Without a single rule every text would pass.
  if (packs.length === 0) throw new Error('There is no rule pack in libs/packs/shipped.');
  return packs.sort(inOrder);
}

/** Reads a pack from the texts of its files, by name. */
export function shelve(files: Record<string, string>): ShelvedPack {
  const digest = createHash('sha256');
  for (const name of Object.keys(files).sort()) digest.update(`${name}\n${files[name]}\n`);
  return { pack: parsePack(files), digest: digest.digest('hex') };
}

/** By id, and then version, oldest first. */
export function inOrder({ pack: a }: ShelvedPack, { pack: b }: ShelvedPack): number {
  return a.id.localeCompare(b.id, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true });
}
