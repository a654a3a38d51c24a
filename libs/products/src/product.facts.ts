import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ProductDetail {
  @IsString()
  @IsOptional()
  status?: string | null;

  @IsBoolean()
  @IsOptional()
  own?: boolean;
}

export const productAdded = defineFact({ kind: 'product.added', subject: 'product', detail: ProductDetail });
export const productChanged = defineFact({ kind: 'product.changed', subject: 'product', detail: ProductDetail });
export const productRemoved = defineFact({ kind: 'product.removed', subject: 'product' });

class ProductsImportedDetail {
  @IsInt()
  added: number;

  @IsInt()
  changed: number;

  @IsInt()
  unchanged: number;

  @IsInt()
  refused: number;
}

export const productsImported = defineFact({
  kind: 'products.imported',
  subject: 'organisation',
  detail: ProductsImportedDetail,
});
