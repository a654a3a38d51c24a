import { DefaultNamingStrategy } from 'typeorm';

/** An entity's `memberId` is the column `member_id`; a column that is called otherwise says so itself. */
export class ColumnNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
