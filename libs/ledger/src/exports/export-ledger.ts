import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import {
  canonical,
  EXPORT_FILES,
  FORMAT,
  sha256,
  type ChainedEntry,
  type ExportFile,
  type Manifest,
} from '#libs/chain';
import { Database } from '#libs/platform';
import { SealEntries } from '../seal-entries.js';
import { SealRepository, type Dates } from '../seal.repository.js';

/** What is read at a time: rows, so that memory does not grow with the ledger. */
const PAGE = 1_000;
/** The same ledger makes the same zip, whenever and wherever it is written. */
const FIXED = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };

/** Writes a sealed ledger as a zip that anybody can verify without us; what stands under people's keys stays sealed. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly database: Database,
    private readonly seals: SealRepository,
    private readonly sealEntries: SealEntries,
  ) {}

  /**
   * Seals what waits, then answers what will be exported, and its bytes: the whole ledger as it stands now, or the seals
   * that cover these dates. @throws Error when nothing is from these dates.
   */
  async execute(organisationId: string, dates: Dates): Promise<{ manifest: Manifest; zip: Readable }> {
    await this.sealEntries.untilNoneWaits(organisationId);
    const manifest = await this.manifestOf(organisationId, dates);
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    for (const name of EXPORT_FILES) {
      zip.addReadStreamLazy(name, FIXED, (use) =>
        use(null, Readable.from(this.textOf(name, organisationId, manifest))),
      );
    }
    zip.end();
    return { manifest, zip: output };
  }

  private async manifestOf(organisation: string, dates: Dates): Promise<Manifest> {
    return this.database.within(organisation, async (tx) => {
      const range = await this.seals.covering(tx, dates);
      const [first] = range ? await this.seals.seals(tx, range.first, 1) : [];
      const [last] = range ? await this.seals.seals(tx, range.last, 1) : [];
      if (!first || !last) throw new Error('No entry is from these dates.');
      return {
        format: FORMAT,
        organisation,
        seals: { first: first.body.number, last: last.body.number },
        positions: { first: first.body.first, last: last.body.last },
        previous: first.body.previous,
        last: last.hash,
      };
    });
  }

  private async *textOf(name: ExportFile, organisationId: string, manifest: Manifest): AsyncGenerator<string> {
    const { seals, positions } = manifest;
    if (name === 'manifest.json') yield canonical(manifest);
    if (name === 'keys.json') {
      yield canonical(await this.database.within(organisationId, (tx) => this.seals.keysOf(tx, seals)));
    }
    if (name === 'seals.jsonl') {
      for (const page of pagesOf(seals)) {
        const read = await this.database.within(organisationId, (tx) =>
          this.seals.seals(tx, page.first, page.last - page.first + 1),
        );
        yield read.map((seal) => `${canonical(seal)}\n`).join('');
      }
    }
    if (name === 'entries.jsonl' || name === 'hashes.txt') {
      const line = name === 'hashes.txt' ? (entry: ChainedEntry) => sha256(canonical(entry)) : canonical;
      for (const page of pagesOf(positions)) {
        const read = await this.database.within(organisationId, (tx) => this.seals.entriesOf(tx, page));
        yield read.map((entry) => `${line(entry)}\n`).join('');
      }
    }
  }
}

function* pagesOf({ first, last }: { first: number; last: number }) {
  for (let from = first; from <= last; from += PAGE) yield { first: from, last: Math.min(from + PAGE - 1, last) };
}
