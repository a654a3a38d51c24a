import { Injectable } from '@nestjs/common';
import { AttestationQueries, conductAttested, conductPublished, conductReminded } from '#libs/attestations';
import type { Role } from '#libs/kernel';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';

/** Whoever shares and has not read the code of conduct as it is now, until they have. */
@Injectable()
export class ConductWaits extends NotificationKind {
  readonly name = 'conduct.waits';
  override readonly takes = [conductPublished, conductReminded];
  override readonly settledBy = [conductAttested];
  override readonly roles: readonly Role[] = ['advocate', 'seller'];

  constructor(private readonly attestations: AttestationQueries) {
    super();
  }

  override async concerned(tx: Transaction): Promise<Concerned[]> {
    const missing = await this.attestations.missing(tx);
    return missing.map((memberId) => ({ memberId, subjectId: memberId }));
  }

  path(): string {
    return '/conduct';
  }
}
