import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { CaseQueries } from './case.queries.js';
import { caseForm } from './case-form.rules.js';
import { caseExported } from './case.facts.js';
import { e2bMessage } from './e2b.rules.js';

export const EXPORT_FORMATS = ['json', 'e2b'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface CaseExport {
  fileName: string;
  mediaType: string;
  /** Of the content in UTF-8, in hexadecimal; the ledger has the same. */
  sha256: string;
  content: string;
}

/** Takes a case out for a safety database. It holds health data, so the ledger keeps who took it out, when and which file it was. */
@Injectable()
export class ExportCase {
  constructor(
    private readonly database: Database,
    private readonly queries: CaseQueries,
    private readonly organisations: OrganisationRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found when the organisation has no such case. */
  async execute(actor: Actor, caseId: string, format: ExportFormat): Promise<CaseExport> {
    return this.database.within(actor, async (tx) => {
      const found = await this.queries.read(tx, caseId);
      const { name } = await this.organisations.get(tx);
      const at = this.clock.now();
      const content =
        format === 'e2b' ? e2bMessage(found, name, at) : `${JSON.stringify(caseForm(found, name), null, 2)}\n`;
      const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
      const detail = { format, sha256 };
      await this.ledger.append(tx, caseExported.of({ at, actorId: actor.memberId, subjectId: caseId, detail }));
      return format === 'e2b'
        ? { fileName: `case-${found.number}-e2b-r3.xml`, mediaType: 'application/xml', sha256, content }
        : { fileName: `case-${found.number}.json`, mediaType: 'application/json', sha256, content };
    });
  }
}
