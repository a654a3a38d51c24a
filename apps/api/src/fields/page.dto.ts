import { type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField } from './fields.js';

/** How every list is asked for its pages. */
export class PageQuery {
  @TextField({ optional: true, most: 1_000, about: 'The `nextCursor` of the page before.' })
  cursor?: string;

  @IntegerField({ optional: true, least: 1, most: 100, about: 'How many items a page holds.' })
  limit: number = 20;
}

/** The class of a list's answer, `<Item>Page` in the OpenAPI document. */
export function pageOf<Item>(item: Type<Item>): Type<{ items: Item[]; nextCursor: string | null }> {
  class PageOfItems {
    @ApiProperty({ type: item, isArray: true })
    items: Item[];

    @ApiProperty({ type: String, nullable: true, description: 'Null on the last page.' })
    nextCursor: string | null;
  }
  Object.defineProperty(PageOfItems, 'name', { value: `${item.name}Page` });
  return PageOfItems;
}
