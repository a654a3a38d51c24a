import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ProductDraft, ProductStatus } from './products.rules.js';

@Entity('products')
export class ProductEntity implements ProductDraft {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') brand: string;
  @Column('text', { nullable: true }) inn: string | null;
  @Column('text', { array: true }) codes: string[];
  @Column('text', { array: true }) acronyms: string[];
  @Column('jsonb') indications: ProductDraft['indications'];
  @Column('text', { nullable: true }) status: ProductStatus | null;
  @Column('boolean') own: boolean;
  @Column('timestamptz') updatedAt: Date;
}
