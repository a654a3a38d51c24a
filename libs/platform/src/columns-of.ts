import type { ObjectType } from 'typeorm';
import type { Transaction } from './database.js';

/**
 * An entity's columns for SQL that selects or returns its rows: each under its property's name, such as
 * `s.member_id AS "memberId"`. PostgreSQL's answer is not converted: a bigint is a string, a date is a Date.
 */
export function columnsOf(tx: Transaction, entity: ObjectType<object>, alias: string): string {
  return tx.dataSource
    .getMetadata(entity)
    .columns.filter((column) => column.isSelect)
    .map((column) => `${alias}.${column.databaseName} AS "${column.propertyName}"`)
    .join(', ');
}
