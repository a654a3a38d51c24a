import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { Clock, pickLanguage, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { ReadImage } from '#libs/media';
import { MemberDirectory, OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { speakTo } from '#libs/translations';
import { archiveTaken } from './archive.facts.js';
import { PersonRecords } from './person-records.queries.js';
import { readMe } from './read-me.js';
import type { Section } from './kept.js';
import { SECTIONS } from './records.js';

/** A zip while it is written, and what a file of it is called. */
export interface Archive {
  name: string;
  zip: Readable;
}

const PICTURES = 'media/';

/**
 * Everything that is kept of a member as one zip: JSON to be read by machines, and a page that says what each file is,
 * why it is kept and until when. It is written while it is read, and is a fact.
 */
@Injectable()
export class TakeArchive {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly organisations: OrganisationRepository,
    private readonly records: PersonRecords,
    private readonly images: ReadImage,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Of oneself, or by an admin of somebody else. @throws DomainError not_found, before the first byte. */
  async execute(actor: Actor, memberId: string): Promise<Archive> {
    const { organisationId, memberId: actorId } = actor;
    const at = this.clock.now();
    const { member, organisation } = await this.database.within(actor, async (tx) => {
      const found = { member: await this.directory.get(tx, memberId), organisation: await this.organisations.get(tx) };
      await this.ledger.append(tx, archiveTaken.of({ at, actorId, subjectId: memberId }));
      return found;
    });
    const pictures = await this.records.pictures(organisationId, memberId);
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    zip.on('error', (error: Error) => output.destroy(error));
    const files = [...SECTIONS.map(({ file }) => file), ...(pictures.length > 0 ? [PICTURES] : [])];
    const language = pickLanguage(member.language, organisation.language);
    const page = readMe(language, { name: member.name, organisation: organisation.name, at }, files);
    zip.addBuffer(Buffer.from(page), 'README.html', { mtime: at });
    for (const section of SECTIONS) {
      zip.addReadStreamLazy(section.file, { mtime: at }, (use) =>
        use(null, Readable.from(this.textOf(section, organisationId, memberId))),
      );
    }
    for (const { id, type } of pictures) {
      zip.addReadStreamLazy(`${PICTURES}${id}.${type.split('/').at(-1)}`, { mtime: at, compress: false }, (use) =>
        use(null, Readable.from(this.bytesOf(organisationId, id))),
      );
    }
    zip.end();
    const day = at.toISOString().slice(0, 10);
    return { name: `${speakTo(language, say('personal data'))} ${organisation.name} ${day}.zip`, zip: output };
  }

  private async *textOf({ kept }: Section, organisationId: string, memberId: string): AsyncGenerator<string> {
    yield '{';
    for (const [nth, each] of kept.entries()) {
      yield `${nth === 0 ? '' : ','}\n${JSON.stringify(each.table)}: [`;
      let first = true;
      for await (const row of this.records.of(organisationId, memberId, each)) {
        yield `${first ? '' : ','}\n  ${JSON.stringify(row)}`;
        first = false;
      }
      yield first ? ']' : '\n]';
    }
    yield '\n}\n';
  }

  private async *bytesOf(organisationId: string, imageId: string): AsyncGenerator<Buffer> {
    yield (await this.images.execute(organisationId, imageId)).bytes;
  }
}
