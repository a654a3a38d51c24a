import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ProductRepository, type Product } from './product.repository.js';
import { productProblems, sameProduct, tidiedProduct, type ProductDraft } from './products.rules.js';
import { RevisionRepository } from './revision.repository.js';
import { productAdded, productChanged } from './product.facts.js';

/** Adds a product to the organisation's list, or changes one; texts are screened by it from then on. */
@Injectable()
export class SaveProduct {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly products: ProductRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Without an id a new product is made; `began` is the revision a change began from.
   * @throws DomainError invalid naming fields, not_found, conflict `changed_meanwhile`, or conflict `brand_taken`.
   */
  async execute(actor: Actor, id: string | null, draft: ProductDraft, began?: number): Promise<Product> {
    const tidied = tidiedProduct(draft);
    const problems = productProblems(tidied);
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      await this.revision.lock(tx);
      const all = await this.products.all(tx);
      const before = all.find((product) => product.id === id);
      if (id !== null && !before) throw DomainError.notFound('product');
      if (before && sameProduct(before, tidied) && (await this.edits.wouldTake(tx, `product.${before.id}`, began)))
        return before;
      if (id !== null) await this.edits.claim(tx, actor, `product.${id}`, began, at);
      if (all.some((product) => product.id !== id && product.brand.toLowerCase() === tidied.brand.toLowerCase())) {
        throw DomainError.conflict('brand_taken', say('{brand} is in the list already.', { brand: tidied.brand }));
      }
      const product = { ...tidied, id: id ?? newId(), updatedAt: at };
      await this.products.save(tx, [product]);
      await this.revision.move(tx);
      const saved = id === null ? productAdded : productChanged;
      const detail = { status: product.status, own: product.own };
      await this.ledger.append(tx, saved.of({ at, actorId: actor.memberId, subjectId: product.id, detail }));
      return product;
    });
  }
}
