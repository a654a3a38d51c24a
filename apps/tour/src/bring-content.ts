import { readFile } from 'node:fs/promises';
import { decodeText, sayNotice } from '#libs/decoding';
import { plainly } from '#libs/sentences';
import type { Cast } from './cast.js';
import type { TourOptions } from './options.js';
import { done } from './session.js';

/** What became of the content that was brought. */
export interface Brought {
  /** Imported now, or found in the library from an earlier import. */
  itemIds: string[];
  imported: number;
  screened: number;
  blocked: number;
  held: number;
  refused: number;
}

/** Imports the posts or the feed as the author would; without either, answers nothing new. */
export async function bringContent(cast: Cast, options: TourOptions): Promise<Brought> {
  const source = options.posts ?? options.feed;
  if (!source) return { itemIds: [], imported: 0, screened: 0, blocked: 0, held: 0, refused: 0 };
  const isAddress = options.feed !== undefined && /^https?:/.test(source);
  const body = isAddress
    ? { source: 'feed' as const, url: source }
    : { source: options.posts ? ('posts' as const) : ('feed' as const), text: await readText(source) };
  const report = done(
    await cast.author.api.POST('/api/content/import', {
      body: { ...body, limit: options.limit, network: 'linkedin', language: 'en' } as never,
    }),
    `import ${source}`,
  );
  const lines = report.lines.filter((line) => line.outcome === 'imported');
  return {
    itemIds: report.lines.flatMap((line) => (line.itemId ? [line.itemId] : [])),
    imported: report.counts.imported,
    screened: lines.filter((line) => line.verdict !== null).length,
    blocked: lines.filter((line) => line.verdict === 'block').length,
    held: lines.filter((line) => line.verdict === 'review').length,
    refused: report.counts.refused,
  };
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  try {
    const { text, notice } = decodeText(bytes, { markup: true });
    if (notice) process.stderr.write(`${file}: ${plainly(sayNotice(notice))}\n`);
    return text;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
