import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { CertificateEntity } from './certificate.entity.js';
import type { SignedCertificate } from './certificate.js';

@Injectable()
export class CertificateRepository {
  async insert(tx: Transaction, certificate: SignedCertificate): Promise<void> {
    await tx.getRepository(CertificateEntity).insert({ ...certificate });
  }

  /** All of a version or of the review of a text but the newest, the last one first. */
  async formerOf(tx: Transaction, subjectId: string): Promise<SignedCertificate[]> {
    return tx
      .getRepository(CertificateEntity)
      .find({ where: { subjectId }, order: { issuedAt: 'DESC', id: 'DESC' }, skip: 1 });
  }

  /** The newest of a version, or of the review of a text. */
  async newestOf(tx: Transaction, subjectId: string): Promise<SignedCertificate | null> {
    const [found] = await tx
      .getRepository(CertificateEntity)
      .find({ where: { subjectId }, order: { issuedAt: 'DESC', id: 'DESC' }, take: 1 });
    return found ?? null;
  }
}
