import type { Product, ProductDraft, ProductStatus } from '../api/products.js';

export const statuses: ProductStatus[] = ['prescription', 'otc', 'unlicensed'];

/** A product as its form holds it: every field is there. */
export type ProductValues = Required<ProductDraft> & { inn: string; codes: string[]; acronyms: string[] };

/** A product with how it stands; one that is only being written has nothing else yet. */
export type EditedProduct = Pick<Product, 'revision' | 'lastChange'> & Partial<Product>;

/** What the form starts from. */
export function productValues(product: Partial<Product>): ProductValues {
  const { brand = '', inn, codes = [], acronyms = [], indications = [], status = null, own = true } = product;
  return { brand, inn: inn ?? '', codes, acronyms, indications, status, own };
}

/** What is sent: rows nobody filled in are left out. */
export function draftOf(values: ProductValues): ProductDraft {
  return {
    ...values,
    inn: values.inn.trim() || null,
    indications: values.indications.filter(({ country, text }) => country.trim() || text.trim()),
  };
}

/** Whether a product bears all the words searched for, in any of its names or uses. */
export function matchesProduct(product: Product, searched: string | undefined, status: string | undefined): boolean {
  if (status && product.status !== status) return false;
  const all = [
    product.brand,
    product.inn ?? '',
    ...product.codes,
    ...product.acronyms,
    ...product.indications.map(({ country, text }) => `${country} ${text}`),
  ]
    .join(' ')
    .toLowerCase();
  return (searched ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
