import { Injectable } from '@nestjs/common';
import type { ChainedEntry, ExportedKey, Seal, SealBody } from '#libs/chain';
import { queryPrepared, type Transaction } from '#libs/platform';

/** Dates of entries, from the first instant to before the second; null where it is open. */
export interface Dates {
  from: Date | null;
  until: Date | null;
}

/** Up to where an organisation's ledger is sealed. */
export interface Head {
  position: number;
  seal: number;
  sealHash: string | null;
  epoch: number;
}

/** Where an entry stands in the ledger. */
export interface Place {
  position: number;
  seal: number;
}

interface ChainedRow {
  organisation: string;
  position: string;
  id: string;
  kind: string;
  at: Date;
  entered_at: Date;
  actor: string | null;
  entered_by: string | null;
  subject_kind: string;
  subject_id: string;
  detail: Record<string, unknown>;
  person: string | null;
  personal: string | null;
}

const CHAINED = `organisation_id AS organisation, position::text, id, kind, at, entered_at, actor_id AS actor, entered_by,
  subject_kind, subject_id, detail, person_id AS person, personal`;

@Injectable()
export class SealRepository {
  /** False when another transaction seals this organisation's ledger. */
  async lock(tx: Transaction): Promise<boolean> {
    const [row] = await queryPrepared<{ got: boolean }>(
      tx,
      `SELECT pg_try_advisory_xact_lock(hashtextextended('ledger.seal/' || current_organisation(), 0)) AS got`,
    );
    return row!.got;
  }

  /** Lets no other transaction seal it until this one ends; waits for one that does. */
  async waitForLock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger.seal/' || current_organisation(), 0))`);
  }

  async head(tx: Transaction): Promise<Head> {
    const [row] = await queryPrepared<{ position: string; seal: string; seal_hash: string | null; epoch: number }>(
      tx,
      `SELECT position::text, seal::text, seal_hash, epoch FROM ledger_heads
        WHERE organisation_id = current_organisation()`,
    );
    return row
      ? { position: Number(row.position), seal: Number(row.seal), sealHash: row.seal_hash, epoch: row.epoch }
      : { position: 0, seal: 0, sealHash: null, epoch: 1 };
  }

  /** Entries that no seal covers yet: those of the version before by the places they had, then as they were entered. */
  async unsealed(tx: Transaction, limit: number): Promise<Omit<ChainedEntry, 'position'>[]> {
    const rows = await queryPrepared<ChainedRow>(
      tx,
      `SELECT ${CHAINED} FROM ledger_entries WHERE organisation_id = current_organisation() AND seal IS NULL
        ORDER BY ledger_entries.position, sequence LIMIT $1`,
      [limit],
    );
    return rows.map(({ position: _, ...row }) => chained(row));
  }

  /** @throws when the seal does not follow the one before, or an entry is sealed already. */
  async add(tx: Transaction, entryIds: string[], { body, hash, signature }: Seal): Promise<void> {
    await queryPrepared(tx, 'SELECT seal_ledger($1::uuid[], $2::jsonb, $3, $4)', [
      entryIds,
      JSON.stringify(body),
      hash,
      signature,
    ]);
  }

  /** Seals by number, from one on, up to `limit` of them. */
  async seals(tx: Transaction, from: number, limit: number): Promise<Seal[]> {
    return tx.query<Seal[]>(
      `SELECT body, hash, signature FROM ledger_seals WHERE organisation_id = current_organisation() AND number >= $1
        ORDER BY number LIMIT $2`,
      [from, limit],
    );
  }

  /** The first seal that names this key; see the index of that name. */
  async firstUnder(tx: Transaction, key: string): Promise<Seal | null> {
    const [seal] = await tx.query<Seal[]>(
      `SELECT body, hash, signature FROM ledger_seals WHERE organisation_id = current_organisation() AND body->>'key' = $1
        ORDER BY number LIMIT 1`,
      [key],
    );
    return seal ?? null;
  }

  /** Sealed entries of a kind about a subject, each with the number of its seal, the newest first. */
  async about(tx: Transaction, kind: string, subjectId: string): Promise<(ChainedEntry & { seal: number })[]> {
    const rows = await tx.query<(ChainedRow & { seal: string })[]>(
      `SELECT ${CHAINED}, seal::text FROM ledger_entries
        WHERE organisation_id = current_organisation() AND subject_id = $2 AND kind = $1 AND seal IS NOT NULL
        ORDER BY ledger_entries.position DESC LIMIT 20`,
      [kind, subjectId],
    );
    return rows.map((row) => ({ ...chained(row), position: Number(row.position), seal: Number(row.seal) }));
  }

  /** Where the sealed entries about these subjects stand, in order. */
  async placesOf(tx: Transaction, subjectIds: readonly string[]): Promise<Place[]> {
    return this.places(tx, 'subject_id = ANY($1)', [subjectIds]);
  }

  /** Where entries of a kind stand, from a seal on. */
  async placesOfKind(tx: Transaction, kind: string, fromSeal: number): Promise<Place[]> {
    return this.places(tx, 'kind = $1 AND seal >= $2', [kind, fromSeal]);
  }

  private async places(tx: Transaction, which: string, parameters: unknown[]): Promise<Place[]> {
    const rows = await tx.query<{ position: string; seal: string }[]>(
      `SELECT ledger_entries.position::text AS position, seal::text FROM ledger_entries
        WHERE organisation_id = current_organisation() AND seal IS NOT NULL AND ${which}
        ORDER BY ledger_entries.position`,
      parameters,
    );
    return rows.map(({ position, seal }) => ({ position: Number(position), seal: Number(seal) }));
  }

  /** Numbers of the first and the last seal with an entry of these dates; null when there is none. */
  async covering(tx: Transaction, { from, until }: Dates): Promise<{ first: number; last: number } | null> {
    const [row] = await tx.query<{ first: string | null; last: string }[]>(
      `SELECT min(seal)::text AS first, max(seal)::text AS last FROM ledger_entries
        WHERE organisation_id = current_organisation() AND at >= coalesce($1::timestamptz, '-infinity')
          AND at < coalesce($2::timestamptz, 'infinity')`,
      [from, until],
    );
    return row?.first ? { first: Number(row.first), last: Number(row.last) } : null;
  }

  /** The keys that signed these seals, by when each first did. */
  async keysOf(tx: Transaction, { first, last }: { first: number; last: number }): Promise<ExportedKey[]> {
    return tx.query(
      `SELECT k.id, k.public_key AS "publicKey"
         FROM ledger_keys k
         JOIN (SELECT body->>'key' AS id, min(number) AS since FROM ledger_seals
                WHERE organisation_id = current_organisation() AND number BETWEEN $1 AND $2 GROUP BY 1) s ON s.id = k.id
        WHERE k.organisation_id = current_organisation() ORDER BY s.since`,
      [first, last],
    );
  }

  /** The entries a seal covers, in order, as the chain covers them. */
  async entriesOf(tx: Transaction, { first, last }: Pick<SealBody, 'first' | 'last'>): Promise<ChainedEntry[]> {
    const rows = await tx.query<ChainedRow[]>(
      `SELECT ${CHAINED} FROM ledger_entries
        WHERE organisation_id = current_organisation() AND position BETWEEN $1 AND $2 ORDER BY ledger_entries.position`,
      [first, last],
    );
    return rows.map((row) => ({ ...chained(row), position: Number(row.position) }));
  }

  /** The entries at these positions, in order, as the chain covers them. */
  async entriesAt(tx: Transaction, positions: readonly number[]): Promise<ChainedEntry[]> {
    const rows = await tx.query<ChainedRow[]>(
      `SELECT ${CHAINED} FROM ledger_entries
        WHERE organisation_id = current_organisation() AND position = ANY($1::bigint[]) ORDER BY ledger_entries.position`,
      [positions],
    );
    return rows.map((row) => ({ ...chained(row), position: Number(row.position) }));
  }
}

function chained(row: Omit<ChainedRow, 'position'>): Omit<ChainedEntry, 'position'> {
  return {
    organisation: row.organisation,
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    enteredAt: row.entered_at.toISOString(),
    actor: row.actor,
    enteredBy: row.entered_by,
    subject: { kind: row.subject_kind, id: row.subject_id },
    detail: row.detail,
    person: row.person,
    personal: row.personal,
  };
}
