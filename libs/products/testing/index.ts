import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import type { TestDatabase } from '#testing/platform';
import { ImportProducts } from '../src/import-products.js';
import { ImportRegister } from '../src/import-register.js';
import { OwnListQueries } from '../src/own-list.queries.js';
import { ProductRepository } from '../src/product.repository.js';
import type { ProductDraft } from '../src/products.rules.js';
import { RegisterRepository } from '../src/register.repository.js';
import { RemoveProduct } from '../src/remove-product.js';
import { RemoveRegister } from '../src/remove-register.js';
import { RevisionRepository } from '../src/revision.repository.js';
import { SaveProduct } from '../src/save-product.js';
import { SaveWordLists } from '../src/save-word-lists.js';
import { WordListRepository } from '../src/word-list.repository.js';

/** A product of the organisation’s own. */
export function aProduct(over: Partial<ProductDraft> = {}): ProductDraft {
  return {
    brand: 'Falconol',
    inn: 'falconib',
    codes: ['ACM-77'],
    acronyms: [],
    indications: [{ country: 'gb', text: 'plaque  psoriasis' }],
    status: 'prescription',
    own: true,
    ...over,
  };
}

/** The products room on a test's database, with its verbs wired by hand. */
export function theProductsRoom({ database }: TestDatabase, clock: Clock = new FixedClock()) {
  const revision = new RevisionRepository();
  const ledger = new LedgerRepository();
  const products = new ProductRepository();
  const registers = new RegisterRepository();
  const words = new WordListRepository();
  return {
    lists: new OwnListQueries(database, products, registers, words),
    saveProduct: new SaveProduct(database, revision, products, ledger, clock),
    removeProduct: new RemoveProduct(database, revision, products, ledger, clock),
    importProducts: new ImportProducts(database, revision, products, ledger, clock),
    importRegister: new ImportRegister(database, revision, registers, ledger, clock),
    removeRegister: new RemoveRegister(database, revision, registers, ledger, clock),
    saveWordLists: new SaveWordLists(database, revision, words, ledger, clock),
  };
}
