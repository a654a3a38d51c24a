import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ProductRepository } from './product.repository.js';
import { RevisionRepository } from './revision.repository.js';
import { productRemoved } from './product.facts.js';

/** Takes a product off the organisation's list. */
@Injectable()
export class RemoveProduct {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly products: ProductRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found */
  async execute(actor: Actor, id: string): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      await this.revision.move(tx);
      if (!(await this.products.remove(tx, id))) throw DomainError.notFound('product');
      await this.ledger.append(
        tx,
        productRemoved.of({
          at,
          actorId: actor.memberId,
          subjectId: id,
        }),
      );
    });
  }
}
