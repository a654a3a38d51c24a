import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { queryPrepared, type Transaction } from '#libs/platform';
import type { Fact } from './define-fact.js';
import type { LedgerEntry } from './ledger-entry.js';
import { PersonKeys } from './person-keys.js';

export interface EntryRow {
  id: string;
  position: string | null;
  kind: string;
  at: Date;
  actor_id: string | null;
  subject_kind: string;
  subject_id: string;
  detail: Record<string, unknown>;
  person_id: string | null;
  personal: string | null;
}

export const ENTRY_COLUMNS =
  'id, position::text, kind, at, actor_id, subject_kind, subject_id, detail, person_id, personal';

@Injectable()
export class LedgerRepository {
  constructor(private readonly personKeys: PersonKeys) {}

  /**
   * Appends facts in the caller's transaction, so that a fact and the state it tells of stand or fall together. Answers
   * the entries' ids. @throws when a fact names another member than the one the transaction is bound to.
   */
  async append(tx: Transaction, ...facts: Fact[]): Promise<string[]> {
    if (facts.length === 0) return [];
    const rows = [];
    for (const fact of facts) rows.push(await this.rowOf(tx, fact));
    await queryPrepared(tx, 'SELECT append_to_ledger($1::jsonb)', [JSON.stringify(rows)]);
    return rows.map((row) => row.id);
  }

  /** The next entries after a position, in order. */
  async readAfter(tx: Transaction, position: number, limit: number): Promise<LedgerEntry[]> {
    const rows = await queryPrepared<EntryRow>(
      tx,
      `SELECT ${ENTRY_COLUMNS} FROM ledger_entries
        WHERE organisation_id = current_organisation() AND position > $1
        ORDER BY ledger_entries.position LIMIT $2`,
      [position, limit],
    );
    return this.entries(tx, rows);
  }

  /** Rows as entries, with what is told of people who are not erased. */
  async entries(tx: Transaction, rows: readonly EntryRow[]): Promise<LedgerEntry[]> {
    const told = await this.personKeys.open(
      tx,
      rows.flatMap(({ id, person_id, personal }) =>
        person_id && personal ? [{ entryId: id, personId: person_id, personal }] : [],
      ),
    );
    return rows.map((row) => ({
      id: row.id,
      position: row.position === null ? null : Number(row.position),
      kind: row.kind,
      at: row.at,
      actorId: row.actor_id,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      detail: { ...row.detail, ...told.get(row.id) },
    }));
  }

  private async rowOf(tx: Transaction, { contract, at, actorId, subjectId, detail }: Fact) {
    const id = newId();
    const row = {
      id,
      kind: contract.kind,
      at: at.toISOString(),
      actor_id: actorId,
      subject_kind: contract.subject,
      subject_id: subjectId,
    };
    const personId = contract.personal && (contract.personal.of === 'actor' ? actorId : subjectId);
    if (!contract.personal || !personId) return { ...row, detail, person_id: null, personal: null };
    const { fields } = contract.personal;
    const told = Object.fromEntries(Object.entries(detail).filter(([name]) => fields.includes(name)));
    const rest = Object.fromEntries(Object.entries(detail).filter(([name]) => !fields.includes(name)));
    const personal = await this.personKeys.seal(tx, personId, id, told);
    return { ...row, detail: rest, person_id: personal && personId, personal };
  }
}
