import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readerOf, writePdf } from '#libs/documents';
import { Clock, type Actor, type Language } from '#libs/kernel';
import { LedgerQueries, LedgerRepository, type LedgerEntry } from '#libs/ledger';
import { MemberDirectory, OrganisationRepository, type Organisation } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { speakTo } from '#libs/translations';
import { caseForm } from './case-form.rules.js';
import { historyOf } from './case-history.rules.js';
import { casePaper } from './case-paper.rules.js';
import { CaseQueries, type OpenedCase } from './case.queries.js';
import { caseExported } from './case.facts.js';
import { e2bMessage } from './e2b.rules.js';

export const EXPORT_FORMATS = ['json', 'e2b', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface CaseExport {
  fileName: string;
  mediaType: string;
  /** Of the file, in hexadecimal; the ledger has the same. */
  sha256: string;
  content: Buffer;
}

const FILES: Record<ExportFormat, { end: string; mediaType: string }> = {
  json: { end: '.json', mediaType: 'application/json' },
  e2b: { end: '-e2b-r3.xml', mediaType: 'application/xml' },
  pdf: { end: '.pdf', mediaType: 'application/pdf' },
};

const PAGE = 200;

/** Takes a case out for a safety database. It holds health data, so the ledger keeps who took it out, when and which file it was. */
@Injectable()
export class ExportCase {
  constructor(
    private readonly database: Database,
    private readonly queries: CaseQueries,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberDirectory,
    private readonly entries: LedgerQueries,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * A PDF speaks the language given, with moments in the member's own time zone.
   * @throws DomainError not_found when the organisation has no such case.
   */
  async execute(actor: Actor, caseId: string, format: ExportFormat, language: Language): Promise<CaseExport> {
    const entries = format === 'pdf' ? await this.entriesOf(actor, caseId) : [];
    return this.database.within(actor, async (tx) => {
      const found = await this.queries.read(tx, caseId);
      const organisation = await this.organisations.get(tx);
      const at = this.clock.now();
      const content =
        format === 'pdf'
          ? await this.paper(tx, actor, { found, organisation, at, entries, language })
          : Buffer.from(
              format === 'e2b'
                ? e2bMessage(found, organisation.name, at)
                : `${JSON.stringify(caseForm(found, organisation.name), null, 2)}\n`,
            );
      const sha256 = createHash('sha256').update(content).digest('hex');
      const detail = { format, sha256 };
      await this.ledger.append(tx, caseExported.of({ at, actorId: actor.memberId, subjectId: caseId, detail }));
      const { end, mediaType } = FILES[format];
      return { fileName: `case-${found.number}${end}`, mediaType, sha256, content };
    });
  }

  private async paper(
    tx: Transaction,
    actor: Actor,
    of: { found: OpenedCase; organisation: Organisation; at: Date; entries: LedgerEntry[]; language: Language },
  ): Promise<Buffer> {
    const { found, organisation, at, entries, language } = of;
    const people = entries.flatMap(({ actorId, detail }) => [actorId, detail.assigneeId]);
    const members = await this.members.many(tx, [
      actor.memberId,
      ...people.filter((id): id is string => typeof id === 'string'),
    ]);
    const history = historyOf(found, entries, new Map([...members].map(([id, { name }]) => [id, name])));
    const reader = members.get(actor.memberId)!;
    return writePdf(
      casePaper(
        found,
        { organisation: organisation.name, at, history },
        readerOf(reader, organisation, language, (sentence) => speakTo(language, sentence)),
      ),
    );
  }

  private async entriesOf(actor: Actor, subject: string): Promise<LedgerEntry[]> {
    const all: LedgerEntry[] = [];
    let cursor: string | null = null;
    do {
      const page = await this.entries.list(actor, { subject, limit: PAGE, ...(cursor ? { cursor } : {}) });
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return all;
  }
}
