import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ItemQueries } from '#libs/content';
import { SignedApprovals, type SignedApproval } from '#libs/feed';
import type { Actor, Language } from '#libs/kernel';
import { CertificatesOnPaper } from '#libs/record';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { savedAs } from '../fields/saved-as.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { SignedBody, VersionCertificate } from './certificates.dto.js';
import { Paper, presentPaper } from './paper.dto.js';

@ApiTags('record')
@Controller('api/content/:id/versions/:versionId/certificate')
export class CertificatesController {
  constructor(
    private readonly approvals: SignedApprovals,
    private readonly papers: CertificatesOnPaper,
    private readonly items: ItemQueries,
  ) {}

  /** What proves that a version was approved, and whether it still holds; enough to verify it without us. */
  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: VersionCertificate })
  async getVersionCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
  ): Promise<VersionCertificate> {
    const { content, faults, signed, former, key } = await this.approvals.get(actor, id, versionId);
    return {
      content,
      faults,
      signed: signed && present(signed),
      former: former.map(present),
      key,
    };
  }

  /** The certificate in words: what was approved, by whom, on which screening, and what proves it. */
  @Get('paper')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Paper })
  async readCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
    @SpokenLanguage() language: Language,
  ): Promise<Paper> {
    return presentPaper(await this.papers.read(actor, id, versionId, language));
  }

  /** The same as a PDF. */
  @Get('pdf')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
    @SpokenLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { version } = await this.items.get(actor, id, versionId);
    const { paperTitle, bytes } = await this.papers.pdf(actor, id, versionId, language);
    const disposition = savedAs(`${version.title} ${paperTitle}.pdf`);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }
}

function present({ body, signature, issuedAt }: NonNullable<SignedApproval['signed']>): SignedBody {
  return { body, signature, issuedAt: issuedAt.toISOString() };
}
