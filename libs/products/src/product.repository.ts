import { Injectable } from '@nestjs/common';
import { DomainError, say } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import { ProductEntity } from './product.entity.js';
import { MOST_PRODUCTS } from './products.rules.js';

export type Product = Omit<ProductEntity, 'organisationId'>;

@Injectable()
export class ProductRepository {
  /** The whole list, by brand. */
  async all(tx: Transaction): Promise<Product[]> {
    return tx.query<Product[]>(
      `SELECT ${columnsOf(tx, ProductEntity, 'p')} FROM products p
        WHERE p.organisation_id = current_organisation() ORDER BY lower(p.brand), p.id`,
    );
  }

  async find(tx: Transaction, id: string): Promise<Product | null> {
    return tx.getRepository(ProductEntity).findOneBy({ id });
  }

  /**
   * Adds or replaces products by id.
   * @throws DomainError conflict `too_many_products` when the list grows beyond its measure; the caller's transaction must fall.
   */
  async save(tx: Transaction, products: Product[]): Promise<void> {
    const list = tx.getRepository(ProductEntity);
    await list.upsert(
      products.map((product) => ({ ...product })),
      ['organisationId', 'id'],
    );
    if ((await list.count()) > MOST_PRODUCTS) {
      throw DomainError.conflict(
        'too_many_products',
        say('A product list holds at most {most, number} products.', { most: MOST_PRODUCTS }),
      );
    }
  }

  /** Whether there was one to remove. */
  async remove(tx: Transaction, id: string): Promise<boolean> {
    const { affected } = await tx.getRepository(ProductEntity).delete({ id });
    return affected === 1;
  }
}
