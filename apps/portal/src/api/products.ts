import type { ProductDraft, ProductEdit } from '#libs/api-client';
import { asked, client, fileBody, repeatable, take } from './client.js';

export type {
  Product,
  ProductDraft,
  ProductImport,
  ProductImportLine,
  ProductIndication,
  ProductStatus,
} from '#libs/api-client';

export const productsQuery = asked('get', '/api/guidelines/products');

export const addProduct = (body: ProductDraft, key: string) =>
  take(client.POST('/api/guidelines/products', { params: { header: repeatable(key) }, body }));

export const changeProduct = (id: string, body: ProductEdit) =>
  take(client.PUT('/api/guidelines/products/{id}', { params: { path: { id } }, body }));

export const removeProduct = (id: string) =>
  take(client.DELETE('/api/guidelines/products/{id}', { params: { path: { id } } }));

/** A dry run reports every line and changes nothing; one refused line and nothing is stored. */
export const importProducts = (file: File, dryRun: boolean) =>
  take(client.POST('/api/guidelines/products/import', { params: { query: { dryRun } }, ...fileBody(file) }));
