import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { SecretBox, type SealedColumn, type Transaction } from '#libs/platform';

/**
 * What entries tell of a person stands under a key of that person. Destroying the key erases it everywhere, in backups
 * and exports too, while the chain, which covers the sealed form, still verifies.
 */
@Injectable()
export class PersonKeys {
  constructor(
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** The sealed form of what is told of the person; null when the person is erased, and nothing more is kept. */
  async seal(tx: Transaction, personId: string, entryId: string, told: object): Promise<string | null> {
    const [sealed] = (await this.sealAll(tx, personId, [{ entryId, told }])) ?? [];
    return sealed ?? null;
  }

  /** The same of much that is told of one person, in its order. */
  async sealAll(
    tx: Transaction,
    personId: string,
    all: readonly { entryId: string; told: object }[],
  ): Promise<string[] | null> {
    const key = await this.keyOf(tx, personId);
    if (!key) return null;
    const box = new SecretBox(key);
    return all.map(({ entryId, told }) => box.seal(JSON.stringify(told), entryId));
  }

  /** What each sealed text tells, by entry id; those of erased people are left out. */
  async open(
    tx: Transaction,
    sealed: readonly { entryId: string; personId: string; personal: string }[],
  ): Promise<Map<string, Record<string, unknown>>> {
    const told = new Map<string, Record<string, unknown>>();
    if (sealed.length === 0) return told;
    const rows = await tx.query<{ person_id: string; sealed_key: string }[]>(
      `SELECT person_id, sealed_key FROM person_keys
        WHERE organisation_id = current_organisation() AND person_id = ANY($1::uuid[]) AND destroyed_at IS NULL`,
      [[...new Set(sealed.map(({ personId }) => personId))]],
    );
    const boxes = new Map(
      rows.map((row) => [row.person_id, new SecretBox(this.opened(row.sealed_key, row.person_id))]),
    );
    for (const { entryId, personId, personal } of sealed) {
      const box = boxes.get(personId);
      if (box) told.set(entryId, JSON.parse(box.open(personal, entryId)) as Record<string, unknown>);
    }
    return told;
  }

  /** Erases what the ledger tells of the person, for good. Done again it changes nothing. */
  async destroy(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      `INSERT INTO person_keys (organisation_id, person_id, sealed_key, created_at, destroyed_at)
       VALUES (current_organisation(), $1, NULL, $2, $2)
       ON CONFLICT (organisation_id, person_id) DO UPDATE SET sealed_key = NULL, destroyed_at = $2
         WHERE person_keys.destroyed_at IS NULL`,
      [personId, this.clock.now()],
    );
  }

  private async keyOf(tx: Transaction, personId: string): Promise<string | null> {
    const find = () =>
      tx.query<{ sealed_key: string | null }[]>(
        'SELECT sealed_key FROM person_keys WHERE organisation_id = current_organisation() AND person_id = $1',
        [personId],
      );
    let [row] = await find();
    if (!row) {
      const fresh = `p:${randomBytes(32).toString('base64')}`;
      await tx.query(
        `INSERT INTO person_keys (organisation_id, person_id, sealed_key, created_at)
         VALUES (current_organisation(), $1, $2, $3) ON CONFLICT DO NOTHING`,
        [personId, this.secrets.seal(fresh, context(personId)), this.clock.now()],
      );
      [row] = await find();
    }
    return row?.sealed_key ? this.opened(row.sealed_key, personId) : null;
  }

  private opened(sealedKey: string, personId: string): string {
    return this.secrets.open(sealedKey, context(personId));
  }
}

/** Where the keys are kept under which what is told of people is sealed. */
export const SEALED_PERSON_KEYS: SealedColumn = {
  name: 'keys of people',
  table: 'person_keys',
  key: 'person_id::text',
  column: 'sealed_key',
  context: (personId) => context(personId),
};

const context = (personId: string) => `person-key/${personId}`;
