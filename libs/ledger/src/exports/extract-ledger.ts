import { Injectable } from '@nestjs/common';
import { canonical, EXTRACT_FILES, FORMAT, KEY_ROTATED, sha256, type ExtractFile, type Manifest } from '#libs/chain';
import { Database } from '#libs/platform';
import { SealEntries } from '../seal-entries.js';
import { SealRepository, type Place } from '../seal.repository.js';

/** What is read at a time: rows, so that memory does not grow with the ledger. */
const PAGE = 1_000;

/** Some entries of a ledger and what proves that they stand in it, to be written while it is read. */
export interface LedgerExtract {
  files: readonly ExtractFile[];
  textOf(name: ExtractFile): AsyncGenerator<string>;
}

/** Takes the entries about some subjects out of a sealed ledger, with what proves them to somebody who has no more. */
@Injectable()
export class ExtractLedger {
  constructor(
    private readonly database: Database,
    private readonly seals: SealRepository,
    private readonly sealEntries: SealEntries,
  ) {}

  /**
   * Seals what waits, then answers every entry about these subjects, and whatever put another key in use since the first
   * of them; up to the end of the ledger as it stands then. @throws Error when nothing is told of any.
   */
  async execute(organisationId: string, subjectIds: readonly string[]): Promise<LedgerExtract> {
    await this.sealEntries.untilNoneWaits(organisationId);
    const { places, manifest } = await this.database.within(organisationId, async (tx) => {
      const about = await this.seals.placesOf(tx, subjectIds);
      if (!about[0]) throw new Error('The ledger has no entry about these subjects.');
      const [first] = await this.seals.seals(tx, about[0].seal, 1);
      const { seal } = await this.seals.head(tx);
      const [last] = await this.seals.seals(tx, seal, 1);
      const rotations = await this.seals.placesOfKind(tx, KEY_ROTATED, first!.body.number);
      const byPosition = new Map([...about, ...rotations].map((place) => [place.position, place]));
      const manifest: Manifest = {
        format: FORMAT,
        organisation: organisationId,
        seals: { first: first!.body.number, last: last!.body.number },
        positions: { first: first!.body.first, last: last!.body.last },
        previous: first!.body.previous,
        last: last!.hash,
      };
      return { places: [...byPosition.values()].sort((a, b) => a.position - b.position), manifest };
    });
    return { files: EXTRACT_FILES, textOf: (name) => this.textOf(name, organisationId, manifest, places) };
  }

  private async *textOf(
    name: ExtractFile,
    organisationId: string,
    manifest: Manifest,
    places: readonly Place[],
  ): AsyncGenerator<string> {
    if (name === 'manifest.json') yield canonical(manifest);
    if (name === 'keys.json') {
      yield canonical(await this.database.within(organisationId, (tx) => this.seals.keysOf(tx, manifest.seals)));
    }
    if (name === 'seals.jsonl') yield* this.sealsOf(organisationId, manifest);
    if (name === 'entries.jsonl') {
      for (let from = 0; from < places.length; from += PAGE) {
        const positions = places.slice(from, from + PAGE).map(({ position }) => position);
        const read = await this.database.within(organisationId, (tx) => this.seals.entriesAt(tx, positions));
        yield read.map((entry) => `${canonical(entry)}\n`).join('');
      }
    }
    if (name === 'hashes.jsonl') {
      for (const seal of new Set(places.map((place) => place.seal))) {
        const hashes = await this.database.within(organisationId, async (tx) => {
          const [sealed] = await this.seals.seals(tx, seal, 1);
          return (await this.seals.entriesOf(tx, sealed!.body)).map((entry) => sha256(canonical(entry)));
        });
        yield `${canonical({ seal, hashes })}\n`;
      }
    }
  }

  private async *sealsOf(organisationId: string, { seals: { first, last } }: Manifest): AsyncGenerator<string> {
    for (let from = first; from <= last; from += PAGE) {
      const most = Math.min(PAGE, last - from + 1);
      const read = await this.database.within(organisationId, (tx) => this.seals.seals(tx, from, most));
      yield read.map((seal) => `${canonical(seal)}\n`).join('');
    }
  }
}
