import { Injectable } from '@nestjs/common';
import { readerOf, writePdf, type PaperDocument, type Reader } from '#libs/documents';
import { SignedApprovals } from '#libs/feed';
import { Clock, type Actor, type Language } from '#libs/kernel';
import { MemberDirectory, OrganisationRepository, TeamRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { RecallQueries } from '#libs/recalls';
import { speakTo } from '#libs/translations';
import { certificatePaper } from './certificate-paper.rules.js';
import { readCertificate, type CertificateSheet } from './certificate-sheet.js';
import { RecordQueries } from './record.queries.js';

/** Certificates for people to read, on a screen or on paper: the same words in both. */
@Injectable()
export class CertificatesOnPaper {
  constructor(
    private readonly database: Database,
    private readonly approvals: SignedApprovals,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberDirectory,
    private readonly teams: TeamRepository,
    private readonly recalls: RecallQueries,
    private readonly records: RecordQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * In the language given, with moments in the member's own time zone.
   * @throws DomainError not_found when the item has no such version, or it was never approved.
   */
  async read(actor: Actor, itemId: string, versionId: string, language: Language): Promise<PaperDocument> {
    const { sheet, reader } = await this.sheet(actor, itemId, versionId, language);
    return certificatePaper(sheet, this.clock.now(), reader);
  }

  /** The same as a PDF, with what it calls itself. */
  async pdf(
    actor: Actor,
    itemId: string,
    versionId: string,
    language: Language,
  ): Promise<{ paperTitle: string; bytes: Buffer }> {
    const paper = await this.read(actor, itemId, versionId, language);
    return { paperTitle: paper.title, bytes: await writePdf(paper) };
  }

  /** An approval with the names of everybody in it. */
  private async sheet(
    actor: Actor,
    itemId: string,
    versionId: string,
    language: Language,
  ): Promise<{ sheet: CertificateSheet; reader: Reader }> {
    const approval = await this.approvals.get(actor, itemId, versionId);
    const certificate = approval.signed && readCertificate(approval.signed.body);
    return this.database.within(actor, async (tx) => {
      const organisation = await this.organisations.get(tx);
      const people = certificate?.approvers.flatMap(({ memberId, onBehalfOf }) => [memberId, onBehalfOf]) ?? [];
      const members = await this.members.many(tx, [actor.memberId, ...people.filter((id) => id !== null)]);
      const teams = certificate ? await this.teams.all(tx) : [];
      const self = members.get(actor.memberId)!;
      return {
        sheet: {
          itemId,
          versionId,
          number: approval.number,
          organisation: organisation.name,
          approval,
          certificate,
          met: await this.records.conditionsMet(tx, versionId),
          recall: await this.recalls.over(tx, itemId),
          names: new Map([
            ...[...members].map(([id, { name }]) => [id, name] as const),
            ...teams.map(({ id, name }) => [id, name] as const),
          ]),
        },
        reader: readerOf(self, organisation, language, (sentence) => speakTo(language, sentence)),
      };
    });
  }
}
