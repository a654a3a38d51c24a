import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { ProspectRepository } from './prospect.repository.js';

/** The names of all whom an organisation's sellers speak to: for taking them out of texts, and for nobody's eyes. */
@Injectable()
export class ProspectNames {
  constructor(private readonly prospects: ProspectRepository) {}

  /** Those after an id, by id; null where a name is gone. In a transaction of no member: theirs shows them their own alone. */
  async page(tx: Transaction, after: string | null, most: number): Promise<{ id: string; name: string | null }[]> {
    const rows = await tx.query<{ id: string; sealedName: string }[]>(
      `SELECT id, sealed_name AS "sealedName" FROM prospects
        WHERE organisation_id = current_organisation() AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, most],
    );
    const names = await this.prospects.names(tx, rows);
    return rows.map(({ id }) => ({ id, name: names.get(id) ?? null }));
  }
}
