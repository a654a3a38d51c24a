import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SignedApprovals } from '#libs/feed';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { VersionCertificate } from './certificates.dto.js';

@ApiTags('content')
@Controller('api/content')
export class CertificatesController {
  constructor(private readonly approvals: SignedApprovals) {}

  /** What proves that a version was approved, and whether it still holds; enough to verify it without us. */
  @Get(':id/versions/:versionId/certificate')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: VersionCertificate })
  async getVersionCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('versionId', IdParam) versionId: string,
  ): Promise<VersionCertificate> {
    const { content, faults, signed, key } = await this.approvals.get(actor, id, versionId);
    return {
      content,
      faults,
      signed: signed && {
        body: signed.body,
        signature: signed.signature,
        issuedAt: signed.issuedAt.toISOString(),
      },
      key,
    };
  }
}
