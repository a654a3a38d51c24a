import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { MOST_PRODUCTS, type ProductDraft } from './products.rules.js';

export interface Product extends ProductDraft {
  id: string;
  updatedAt: Date;
}

const COLUMNS = `id, brand, inn, codes, acronyms, indications, status, own, updated_at AS "updatedAt"`;

@Injectable()
export class ProductRepository {
  /** The whole list, by brand. */
  async all(tx: Transaction): Promise<Product[]> {
    return tx.query<Product[]>(
      `SELECT ${COLUMNS} FROM products WHERE organisation_id = current_organisation() ORDER BY lower(brand), id`,
    );
  }

  async find(tx: Transaction, id: string): Promise<Product | null> {
    const [row] = await tx.query<Product[]>(
      `SELECT ${COLUMNS} FROM products WHERE organisation_id = current_organisation() AND id = $1`,
      [id],
    );
    return row ?? null;
  }

  /**
   * Adds or replaces products by id.
   * @throws DomainError conflict `too_many_products` when the list grows beyond its measure; the caller's transaction must fall.
   */
  async save(tx: Transaction, products: Product[]): Promise<void> {
    await tx.query(
      `INSERT INTO products (organisation_id, id, brand, inn, codes, acronyms, indications, status, own, updated_at)
       SELECT current_organisation(), p.id, p.brand, p.inn, p.codes, p.acronyms, p.indications, p.status, p.own, p."updatedAt"
         FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, brand text, inn text, codes text[], acronyms text[],
              indications jsonb, status text, own boolean, "updatedAt" timestamptz)
       ON CONFLICT (organisation_id, id) DO UPDATE
         SET brand = excluded.brand, inn = excluded.inn, codes = excluded.codes, acronyms = excluded.acronyms,
             indications = excluded.indications, status = excluded.status, own = excluded.own,
             updated_at = excluded.updated_at`,
      [JSON.stringify(products)],
    );
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM products WHERE organisation_id = current_organisation()',
    );
    if (row!.count > MOST_PRODUCTS) {
      throw DomainError.conflict('too_many_products', `A product list holds at most ${MOST_PRODUCTS} products.`);
    }
  }

  /** Whether there was one to remove. */
  async remove(tx: Transaction, id: string): Promise<boolean> {
    const [, removed] = await tx.query<[unknown, number]>(
      'DELETE FROM products WHERE organisation_id = current_organisation() AND id = $1',
      [id],
    );
    return removed === 1;
  }
}
