import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fingerprint } from '#libs/chain';
import { Clock } from '#libs/kernel';
import { queryPrepared, SecretBox, type SealedColumn, type Transaction } from '#libs/platform';

/** A key pair of an organisation, by the fingerprint of its public half. */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
}

/** What is kept for ever of a key; `retiredAt` is when its private half was destroyed. */
export interface PublicHalf {
  id: string;
  /** SPKI in PEM, as the row says: whether it has this fingerprint is for the reader to see. */
  pem: string;
  retiredAt: Date | null;
}

interface KeyRow {
  id: string;
  sealed_private_key: string;
}

/**
 * Each organisation signs its seals with an Ed25519 key of its own, sealed at rest; one is in use at a time. Public
 * halves are kept for ever: what they have signed must stay verifiable.
 */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** The key in use, made when there is none yet. */
  async inUse(tx: Transaction, organisationId: string): Promise<SigningKey> {
    const row = await this.row(tx);
    if (row) return this.opened(organisationId, row);
    // Of two that make the first, one waits for the other and takes its key.
    await this.keep(tx, organisationId, this.fresh());
    return this.opened(organisationId, (await this.row(tx))!);
  }

  /** The same, but makes none: null where there is none yet, or it does not open under the keys of this process. */
  async ifKnown(tx: Transaction, organisationId: string): Promise<SigningKey | null> {
    const row = await this.row(tx);
    try {
      return row && this.opened(organisationId, row);
    } catch {
      return null;
    }
  }

  /** Whether the key in use opens under the keys of this process; true where there is none yet. */
  async opens(tx: Transaction, organisationId: string): Promise<boolean> {
    return !(await this.row(tx)) || (await this.ifKnown(tx, organisationId)) !== null;
  }

  /** The public half that has this fingerprint; null where none was kept. */
  async publicHalf(tx: Transaction, id: string): Promise<PublicHalf | null> {
    const [row] = await queryPrepared<{ public_key: string; retired_at: Date | null }>(
      tx,
      `SELECT public_key, retired_at FROM ledger_keys WHERE organisation_id = current_organisation() AND id = $1`,
      [id],
    );
    return row ? { id, pem: row.public_key, retiredAt: row.retired_at } : null;
  }

  /** The same as `inUse`, and in use until the transaction has ended. */
  async inUseUntilTheEnd(tx: Transaction, organisationId: string): Promise<SigningKey> {
    await this.inUse(tx, organisationId);
    await this.hold(tx, 'SHARE');
    return this.inUse(tx, organisationId);
  }

  /** A key that is in no use yet. */
  fresh(): SigningKey {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return { id: fingerprint(publicKey), privateKey };
  }

  /** Puts a fresh key in use; the private half of the one before is destroyed, its public half kept. */
  async replace(tx: Transaction, organisationId: string, fresh: SigningKey): Promise<void> {
    await this.hold(tx, 'UPDATE');
    await tx.query(
      `UPDATE ledger_keys SET retired_at = $1, sealed_private_key = NULL
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
      [this.clock.now()],
    );
    await this.keep(tx, organisationId, fresh);
  }

  private async hold(tx: Transaction, mode: 'SHARE' | 'UPDATE'): Promise<void> {
    await tx.query(
      `SELECT FROM ledger_keys WHERE organisation_id = current_organisation() AND retired_at IS NULL FOR ${mode}`,
    );
  }

  private async row(tx: Transaction): Promise<KeyRow | null> {
    const [row] = await queryPrepared<KeyRow>(
      tx,
      `SELECT id, sealed_private_key FROM ledger_keys
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
    );
    return row ?? null;
  }

  private opened(organisationId: string, { id, sealed_private_key }: KeyRow): SigningKey {
    return { id, privateKey: createPrivateKey(this.secrets.open(sealed_private_key, context(organisationId, id))) };
  }

  private async keep(tx: Transaction, organisationId: string, { id, privateKey }: SigningKey): Promise<void> {
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    await tx.query(
      `INSERT INTO ledger_keys (organisation_id, id, public_key, sealed_private_key, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [
        id,
        createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
        this.secrets.seal(secret, context(organisationId, id)),
        this.clock.now(),
      ],
    );
  }
}

/** Where the private halves of the keys are kept that sign ledgers. */
export const SEALED_SIGNING_KEYS: SealedColumn = {
  name: 'signing keys of ledgers',
  table: 'ledger_keys',
  key: 'id',
  column: 'sealed_private_key',
  context: (id, organisationId) => context(organisationId, id),
};

const context = (organisationId: string, id: string) => `ledger-key/${organisationId}/${id}`;
