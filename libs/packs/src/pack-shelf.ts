import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parsePack, Translator, type Pack, type PackTranslation } from '#libs/screener';
import { packTexts, readTranslations, shippedPacks } from './read-packs.js';

/** A pack as it lies on the shelf; `digest` tells two packs apart that claim the same version. */
export interface ShelvedPack {
  pack: Pack;
  digest: string;
  /** What it says in other languages. No text is judged by that: it is no part of the digest. */
  translations?: Record<string, PackTranslation>;
}

/** The rule packs that come with the product: read, and their examples run, once a process. */
@Injectable()
export class PackShelf {
  private readonly translators = new Map<string, Translator>();

  /** Every pack, by id and then version, oldest first. @throws Error naming file, rule and line of a pack that does not load. */
  async packs(): Promise<ShelvedPack[]> {
    return (shipped ??= readShipped());
  }

  /** Says in a language what the packs say. */
  async translator(language: string): Promise<Translator> {
    const known = this.translators.get(language);
    if (known) return known;
    const translator = translatorFor(language, await this.packs());
    this.translators.set(language, translator);
    return translator;
  }
}

let shipped: ShelvedPack[] | undefined;

function readShipped(): ShelvedPack[] {
  const packs = readShelf();
  // Without a single rule every text would pass.
  if (packs.length === 0) throw new Error('There is no rule pack in libs/packs/shipped.');
  return packs.sort(inOrder);
}

/** The packs of a folder with their translations: all, or those named. @throws as `readPacks` does. */
export function readShelf(folder = shippedPacks, wanted?: string[]): ShelvedPack[] {
  return [...packTexts(folder, wanted)].map(([name, files]) => {
    const shelved = shelve(files);
    return { ...shelved, translations: readTranslations(join(folder, name), shelved.pack) };
  });
}

/** Reads a pack from the texts of its files, by name. */
export function shelve(files: Record<string, string>): ShelvedPack {
  const digest = createHash('sha256');
  for (const name of Object.keys(files).sort()) digest.update(`${name}\n${files[name]}\n`);
  return { pack: parsePack(files), digest: digest.digest('hex') };
}

/** In English, in which packs are written, and where there are no translations, what the packs say stays as it is. */
export function translatorFor(language: string, shelf: ShelvedPack[]): Translator {
  const translated = shelf.flatMap(({ pack, translations }) => {
    const words = translations?.[language];
    return words ? [{ pack, words }] : [];
  });
  if (translated.length === 0) return new Translator();
  const said = translated.map(({ pack, words }) => [pack.id, pack.version, words]);
  return new Translator(translated, createHash('sha256').update(JSON.stringify(said)).digest('hex'));
}

/** By id, and then version, oldest first. */
export function inOrder({ pack: a }: ShelvedPack, { pack: b }: ShelvedPack): number {
  return a.id.localeCompare(b.id, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true });
}
