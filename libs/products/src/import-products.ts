import { Injectable } from '@nestjs/common';
import type { DecodingNotice } from '#libs/decoding';
import { EditRepository } from '#libs/edits';
import { runApart } from '#libs/apart';
import { Clock, newId, type Actor, type FieldProblem } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ProductRepository, type Product } from './product.repository.js';
import type { ProductLine, readProductsFile } from './products-file.rules.js';
import { sameProduct } from './products.rules.js';
import { RevisionRepository } from './revision.repository.js';
import { productsImported } from './product.facts.js';

export const PRODUCT_OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const;
export type ProductOutcome = (typeof PRODUCT_OUTCOMES)[number];

export interface ProductsReport {
  dryRun: boolean;
  /** False for a dry run, and when a line was refused. */
  stored: boolean;
  lines: { line: number; brand: string; outcome: ProductOutcome; problems: FieldProblem[] }[];
  counts: Record<ProductOutcome, number>;
  /** What to know of how the file was read. */
  notice: DecodingNotice | null;
}

type Planned = ProductsReport['lines'][number] & { product: Product | null };

const PRODUCTS_FILE = new URL('./products-file.rules.js', import.meta.url).href;

/**
 * Adds and changes products by a CSV file, each line by its brand; products the file does not name stay. All or
 * nothing: half a list would let through what the other half forbids, so one refused line stores none. A dry run
 * reports the same and stores nothing.
 * @throws DomainError `unreadable_file` or `wrong_columns` when the file as a whole cannot be taken.
 */
@Injectable()
export class ImportProducts {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly products: ProductRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, file: Uint8Array, dryRun: boolean): Promise<ProductsReport> {
    const { lines, notice } = await runApart<typeof readProductsFile>(PRODUCTS_FILE, 'readProductsFile', file);
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      if (!dryRun) await this.revision.move(tx);
      const plan = planned(lines, await this.products.all(tx), at);
      const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
      for (const { outcome } of plan) counts[outcome] += 1;
      const stored = !dryRun && counts.refused === 0;
      if (stored) {
        const saved = plan.flatMap(({ product, outcome }) => (product ? [{ product, outcome }] : []));
        await this.products.save(
          tx,
          saved.map(({ product }) => product),
        );
        const changed = saved.filter(({ outcome }) => outcome === 'changed');
        await this.edits.claimAll(
          tx,
          actor,
          changed.map(({ product }) => `product.${product.id}` as const),
          at,
        );
        await this.ledger.append(
          tx,
          productsImported.of({
            at,
            actorId: actor.memberId,
            subjectId: actor.organisationId,
            detail: counts,
          }),
        );
      }
      return { dryRun, stored, counts, notice, lines: plan.map(({ product: _, ...line }) => line) };
    });
  }
}

function planned(lines: ProductLine[], before: Product[], at: Date): Planned[] {
  const known = new Map(before.map((product) => [product.brand.toLowerCase(), product]));
  return lines.map(({ line, product, problems }) => {
    const { brand } = product;
    if (problems.length > 0) return { line, brand, outcome: 'refused', problems, product: null };
    const old = known.get(brand.toLowerCase());
    if (!old) return { line, brand, outcome: 'added', problems, product: { ...product, id: newId(), updatedAt: at } };
    const { id, updatedAt: _, ...listed } = old;
    return sameProduct(listed, product)
      ? { line, brand, outcome: 'unchanged', problems, product: null }
      : { line, brand, outcome: 'changed', problems, product: { ...product, id, updatedAt: at } };
  });
}
