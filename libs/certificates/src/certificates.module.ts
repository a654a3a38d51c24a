import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificateEntity } from './certificate.entity.js';
import { CertificateRepository } from './certificate.repository.js';
import { CertifiedScreenings } from './certified-screenings.queries.js';
import { CheckCertificate } from './check-certificate.js';
import { IssueCertificate } from './issue-certificate.js';

const doors = [CheckCertificate, IssueCertificate];

/** What was approved, signed. */
@Module({
  imports: [TypeOrmModule.forFeature([CertificateEntity])],
  providers: [...doors, CertificateRepository, CertifiedScreenings],
  exports: doors,
})
export class CertificatesModule {}
