import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import {
  canonical,
  EXTRACT_FILES,
  LEDGER_FOLDER,
  PAGE_FOLDER,
  PICTURE_FOLDER,
  RECORD_FORMAT,
  RECORD_MANIFEST,
  RECORD_SIGNATURE,
  type RecordManifest,
} from '#libs/chain';
import { writePdf } from '#libs/documents';
import { Clock, type Actor, type Language } from '#libs/kernel';
import { ExtractLedger, KeyRing, LedgerRepository, type LedgerExtract } from '#libs/ledger';
import { ReadImage } from '#libs/media';
import { Database } from '#libs/platform';
import type { RecordedShare } from './item-record.js';
import { ItemRecords } from './item-records.js';
import { recordTaken } from './record.facts.js';
import { RecordQueries } from './record.queries.js';

/** What is read at a time, so that an item with many shares takes no more memory than one with few. */
const PAGE = 500;

type Content = AsyncIterable<string | Buffer>;

/**
 * The record of an item as one zip that anybody can verify without us: see `verifyRecord`. It is written while it is
 * read; what the ledger tells is read last, so that whatever the other files say is told of there.
 */
@Injectable()
export class TakeRecord {
  constructor(
    private readonly database: Database,
    private readonly records: ItemRecords,
    private readonly queries: RecordQueries,
    private readonly images: ReadImage,
    private readonly extractLedger: ExtractLedger,
    private readonly ring: KeyRing,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found, before the first byte. */
  async execute(actor: Actor, itemId: string, language: Language): Promise<{ name: string; zip: Readable }> {
    const at = this.clock.now();
    const { organisationId, memberId: actorId } = actor;
    const record = await this.records.get(actor, itemId);
    await this.database.within(actor, (tx) =>
      this.ledger.append(tx, recordTaken.of({ at, actorId, subjectId: itemId })),
    );
    const paper = await writePdf(await this.records.paper(actor, record, language));

    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    const files: Record<string, string> = {};
    const add = (name: string, content: () => Content) =>
      zip.addReadStreamLazy(name, { mtime: at }, (use) => use(null, Readable.from(hashed(content(), name, files))));

    add('record.pdf', () => once(paper));
    add('record.json', () => once(`${JSON.stringify(record, null, 2)}\n`));
    add('certificates.jsonl', () => once(record.certificates.map((one) => `${canonical(one)}\n`).join('')));
    for (const { hash, compared } of record.pages) {
      if (compared !== null) add(`${PAGE_FOLDER}${hash}.txt`, () => once(compared));
    }
    for (const { id, sha256, type } of record.pictures) {
      // Whoever verifies the record is told that it is absent.
      if (!(await this.images.isThere(organisationId, sha256))) continue;
      add(`${PICTURE_FOLDER}${sha256}.${type.split('/').at(-1)}`, () => this.bytesOf(organisationId, id));
    }
    add('shares.jsonl', () => this.sharesOf(organisationId, itemId));
    let extract: Promise<LedgerExtract> | undefined;
    const extracted = () => (extract ??= this.extract(organisationId, itemId));
    for (const name of EXTRACT_FILES) {
      add(LEDGER_FOLDER + name, async function* () {
        yield* (await extracted()).textOf(name);
      });
    }
    let signed: Promise<{ text: string; signature: string }> | undefined;
    const manifest = () =>
      (signed ??= this.sign(
        { format: RECORD_FORMAT, organisation: organisationId, item: itemId, takenAt: at.toISOString() },
        files,
      ));
    for (const [name, part] of [
      [RECORD_MANIFEST, 'text'],
      [RECORD_SIGNATURE, 'signature'],
    ] as const) {
      zip.addReadStreamLazy(name, { mtime: at }, (use) =>
        use(null, Readable.from(later(async () => (await manifest())[part]))),
      );
    }
    zip.end();
    return { name: `${record.title} ${at.toISOString().slice(0, 10)}.zip`, zip: output };
  }

  private async extract(organisationId: string, itemId: string): Promise<LedgerExtract> {
    const subjects = await this.database.within(organisationId, (tx) => this.queries.subjects(tx, itemId));
    return this.extractLedger.execute(organisationId, subjects);
  }

  /** All other files are written by then. */
  private async sign(about: Omit<RecordManifest, 'key' | 'files'>, files: Record<string, string>) {
    return this.database.within(about.organisation, (tx) =>
      this.ring.sign(tx, about.organisation, (key) => ({ ...about, key, files }) satisfies RecordManifest),
    );
  }

  private async *sharesOf(organisationId: string, itemId: string): Content {
    let after: string | null = null;
    do {
      const page: RecordedShare[] = await this.page(organisationId, itemId, after);
      yield page.map((share) => `${canonical(share)}\n`).join('');
      after = page.length === PAGE ? page.at(-1)!.id : null;
    } while (after !== null);
  }

  private page(organisationId: string, itemId: string, after: string | null): Promise<RecordedShare[]> {
    return this.database.within(organisationId, (tx) => this.queries.shares(tx, itemId, after, PAGE));
  }

  private async *bytesOf(organisationId: string, imageId: string): Content {
    yield (await this.images.execute(organisationId, imageId)).bytes;
  }
}

async function* hashed(content: Content, name: string, files: Record<string, string>): Content {
  const hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  files[name] = hash.digest('hex');
}

async function* later(content: () => Promise<string | Buffer>): Content {
  yield await content();
}

async function* once(content: string | Buffer): Content {
  yield await Promise.resolve(content);
}
