import { ApiProperty } from '@nestjs/swagger';

const FAULTS = ['unsigned', 'other', 'signature', 'key', 'not_in_force', 'version_changed', 'picture_changed'] as const;

export class SignedBody {
  @ApiProperty({ description: 'The very text that was signed, in canonical form (RFC 8785).' })
  body: string;

  @ApiProperty({ description: 'Ed25519 over the bytes of the text, in base64url.' })
  signature: string;

  @ApiProperty({ type: String, format: 'date-time' })
  issuedAt: string;
}

export class CertificateKey {
  @ApiProperty({ description: 'SHA-256 of the key, by which the ledger’s seals name it.' })
  fingerprint: string;

  @ApiProperty({ description: 'The public half, as SPKI in PEM.' })
  pem: string;
}

export class VersionCertificate {
  @ApiProperty({ description: 'SHA-256 of what was approved.' })
  content: string;

  @ApiProperty({
    enum: FAULTS,
    enumName: 'CertificateFault',
    isArray: true,
    description: 'What does not hold, worked out anew; none when everything does.',
  })
  faults: (typeof FAULTS)[number][];

  @ApiProperty({
    type: SignedBody,
    nullable: true,
    description: 'Null of what was approved before certificates were signed: its ledger entry stands for it.',
  })
  signed: SignedBody | null;

  @ApiProperty({
    type: SignedBody,
    isArray: true,
    description: 'Those in whose place it stands since later approvals or a changed page, the last one first.',
  })
  former: SignedBody[];

  @ApiProperty({ type: CertificateKey, nullable: true, description: 'Null when no key of yours is the one it names.' })
  key: CertificateKey | null;
}
