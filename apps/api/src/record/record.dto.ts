import { IdField } from '../fields/fields.js';

export class RecordQuery {
  @IdField({ optional: true, about: 'A share of the item, which then stands first.' })
  shareId?: string;
}
