export * from './import-products.js';
export { ImportRegister, type RegisterReport } from './import-register.js';
export * from './own-list.queries.js';
export * from './product.repository.js';
export {
  LONGEST_INDICATION,
  LONGEST_NAME,
  MOST_OF_ONE_PRODUCT,
  PRODUCT_STATUSES,
  screenedProduct,
  type ProductDraft,
  type ProductStatus,
} from './products.rules.js';
export * from './products.module.js';
export { REGISTER_KINDS, REGISTER_TITLES, type RegisterKind } from './register-file.js';
export type { HeldRegister } from './register.repository.js';
export * from './remove-product.js';
export * from './remove-register.js';
export * from './revision.repository.js';
export * from './save-product.js';
export * from './save-word-lists.js';
export * from './word-list.repository.js';
export { LONGEST_WORD, MOST_BLACKOUTS, MOST_WORDS, NO_WORDS, type WordLists } from './word-lists.rules.js';
