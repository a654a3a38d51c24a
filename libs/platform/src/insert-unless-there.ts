import type { ObjectLiteral, ObjectType, QueryDeepPartialEntity } from 'typeorm';
import type { Transaction } from './database.js';

/** Stores a row unless one of its keys is there already; tells whether it did. */
export async function insertUnlessThere<E extends ObjectLiteral>(
  tx: Transaction,
  entity: ObjectType<E>,
  row: QueryDeepPartialEntity<E>,
): Promise<boolean> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(row)
    .orIgnore()
    .returning('organisation_id')
    .execute();
  return (raw as unknown[]).length === 1;
}
