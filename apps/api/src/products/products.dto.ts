import { ApiProperty } from '@nestjs/swagger';
import {
  LONGEST_INDICATION,
  LONGEST_NAME,
  MOST_OF_ONE_PRODUCT,
  PRODUCT_OUTCOMES,
  PRODUCT_STATUSES,
  type ProductOutcome,
  type ProductStatus,
} from '#libs/products';
import { Edited, editOf } from '../edits/edited.dto.js';
import { ChoiceField, FlagField, ObjectField, TextField } from '../fields/fields.js';

const some = { most: MOST_OF_ONE_PRODUCT };

export class ProductIndication {
  @TextField({ least: 2, most: 2, about: 'A country of two letters; UK for the United Kingdom, EU for the Union.' })
  country: string;

  @TextField({ least: 1, most: LONGEST_INDICATION, about: 'What it is licensed for.' })
  text: string;
}

export class ProductDraft {
  @TextField({ least: 2, most: LONGEST_NAME })
  brand: string;

  @TextField({ optional: true, nullable: true, most: LONGEST_NAME, about: 'The international name of its substance.' })
  inn?: string | null;

  @TextField({ optional: true, least: 1, most: LONGEST_NAME, list: some, about: 'Development codes.' })
  codes?: string[];

  @TextField({ optional: true, least: 1, most: LONGEST_NAME, list: some, about: 'Acronyms of its studies.' })
  acronyms?: string[];

  @ObjectField(() => ProductIndication, { optional: true, list: some })
  indications?: ProductIndication[];

  @ChoiceField(PRODUCT_STATUSES, { optional: true, nullable: true, enumName: 'ProductStatus' })
  status?: ProductStatus | null;

  @FlagField({ optional: true, about: 'The organisation’s own; true when left out.' })
  own?: boolean;
}

export class ProductEdit extends editOf(ProductDraft) {}

export class Product extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  brand: string;

  inn: string | null;

  codes: string[];

  acronyms: string[];

  indications: ProductIndication[];

  @ApiProperty({ enum: PRODUCT_STATUSES, enumName: 'ProductStatus', nullable: true })
  status: ProductStatus | null;

  own: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class ProductList {
  @ApiProperty({ type: Product, isArray: true, description: 'The whole list, by brand.' })
  items: Product[];
}

export class ProductImportQuery {
  @FlagField({ optional: true, about: 'Report what would happen, and store nothing.' })
  dryRun?: boolean;
}

export class ProductImportProblem {
  @ApiProperty({ type: String, description: 'A column of the file, or `line`.' })
  field: string;

  message: string;
}

export class ProductImportLine {
  @ApiProperty({ type: 'integer' })
  line: number;

  brand: string;

  @ApiProperty({ enum: PRODUCT_OUTCOMES, enumName: 'ProductImportOutcome' })
  outcome: ProductOutcome;

  problems: ProductImportProblem[];
}

export class ProductImportCounts {
  @ApiProperty({ type: 'integer' })
  added: number;

  @ApiProperty({ type: 'integer' })
  changed: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

export class ProductImport {
  dryRun: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'False for a dry run, and when one line was refused: then none is stored.',
  })
  stored: boolean;

  lines: ProductImportLine[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to know of how the file was read, such as a guessed encoding.',
  })
  notice: string | null;

  counts: ProductImportCounts;
}
