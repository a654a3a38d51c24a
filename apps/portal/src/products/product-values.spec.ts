import type { Product } from '../api/products.js';
import { draftOf, matchesProduct, productValues } from './product-values.js';

const product: Product = {
  id: '1',
  brand: 'Zelvira',
  inn: null,
  codes: ['ACM-77'],
  acronyms: [],
  indications: [{ country: 'UK', text: 'plaque psoriasis' }],
  status: 'prescription',
  own: true,
  updatedAt: '2026-11-21T09:00:00Z',
  revision: 0,
  lastChange: null,
};

describe('a product in its form', () => {
  it('goes back as it came', () => {
    const { id: _id, updatedAt: _at, revision: _revision, lastChange: _change, ...kept } = product;
    expect(draftOf(productValues(product))).toEqual(kept);
  });

  it('leaves out rows nobody filled in', () => {
    const values = productValues({});
    expect(draftOf({ ...values, inn: ' ', indications: [{ country: '', text: ' ' }] })).toMatchObject({
      inn: null,
      indications: [],
      own: true,
    });
  });
});

describe('finding a product', () => {
  it('looks at every name and use', () => {
    expect(matchesProduct(product, 'acm psoriasis', undefined)).toBe(true);
    expect(matchesProduct(product, 'eczema', undefined)).toBe(false);
    expect(matchesProduct(product, undefined, 'otc')).toBe(false);
  });
});
