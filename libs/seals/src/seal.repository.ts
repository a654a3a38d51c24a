import { Injectable } from '@nestjs/common';
import type { SealedColumn, Transaction } from '#libs/platform';

/** A sealed value, and what names its row. */
export interface SealedValue {
  key: string;
  sealed: string;
}

/** What a column holds that no box has sealed, such as nothing where words were erased, is none of its values. */
const IS_SEALED = 'v%.%.%.%';

@Injectable()
export class SealRepository {
  /**
   * Values that are sealed under another key than the newest, at most so many after a row. Nobody else changes them
   * before the transaction has ended.
   */
  async older(
    tx: Transaction,
    { table, key, column }: SealedColumn,
    newest: string,
    after: string | null,
    most: number,
  ): Promise<SealedValue[]> {
    return tx.query(
      `SELECT ${key} AS key, ${column} AS sealed FROM ${table}
        WHERE organisation_id = current_organisation() AND ${column} LIKE $4 AND split_part(${column}, '.', 1) <> $1
          AND ($2::text IS NULL OR (${key}) COLLATE "C" > $2)
        ORDER BY (${key}) COLLATE "C" LIMIT $3 FOR UPDATE`,
      ['v' + newest, after, most, IS_SEALED],
    );
  }

  /** Puts a value in place of one that is still there. @returns false when somebody else has written another since. */
  async replace(
    tx: Transaction,
    { table, key, column }: SealedColumn,
    { key: row, sealed }: SealedValue,
    anew: string,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE ${table} SET ${column} = $3
        WHERE organisation_id = current_organisation() AND ${key} = $1 AND ${column} = $2`,
      [row, sealed, anew],
    );
    return count === 1;
  }

  /** How many values are sealed under which key. */
  async byVersion(tx: Transaction, { table, column }: SealedColumn): Promise<{ version: string; values: number }[]> {
    return tx.query(
      `SELECT substr(split_part(${column}, '.', 1), 2) AS version, count(*)::int AS values FROM ${table}
        WHERE organisation_id = current_organisation() AND ${column} LIKE $1 GROUP BY 1`,
      [IS_SEALED],
    );
  }
}
