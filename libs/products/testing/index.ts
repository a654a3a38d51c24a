import type { ProductDraft } from '../src/products.rules.js';

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
