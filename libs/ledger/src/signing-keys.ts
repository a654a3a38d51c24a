import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fingerprint } from '#libs/chain';
import { Clock } from '#libs/kernel';
import { queryPrepared, SecretBox, type Transaction } from '#libs/platform';

/** A key pair of an organisation, by the fingerprint of its public half. */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
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
    const [row] = await queryPrepared<{ id: string; sealed_private_key: string }>(
      tx,
      `SELECT id, sealed_private_key FROM ledger_keys
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
    );
    if (row) {
      const secret = this.secrets.open(row.sealed_private_key, context(organisationId, row.id));
      return { id: row.id, privateKey: createPrivateKey(secret) };
    }
    const first = this.fresh();
    await this.keep(tx, organisationId, first);
    return first;
  }

  /** Whether the key in use opens under the keys of this process; true where there is none yet. */
  async opens(tx: Transaction, organisationId: string): Promise<boolean> {
    const [row] = await queryPrepared<{ id: string; sealed_private_key: string }>(
      tx,
      `SELECT id, sealed_private_key FROM ledger_keys
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
    );
    if (!row) return true;
    try {
      this.secrets.open(row.sealed_private_key, context(organisationId, row.id));
      return true;
    } catch {
      return false;
    }
  }

  /** A key that is in no use yet. */
  fresh(): SigningKey {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return { id: fingerprint(publicKey), privateKey };
  }

  /** Puts a fresh key in use; the private half of the one before is destroyed, its public half kept. */
  async replace(tx: Transaction, organisationId: string, fresh: SigningKey): Promise<void> {
    await tx.query(
      `UPDATE ledger_keys SET retired_at = $1, sealed_private_key = NULL
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
      [this.clock.now()],
    );
    await this.keep(tx, organisationId, fresh);
  }

  private async keep(tx: Transaction, organisationId: string, { id, privateKey }: SigningKey): Promise<void> {
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    await tx.query(
      `INSERT INTO ledger_keys (organisation_id, id, public_key, sealed_private_key, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4)`,
      [
        id,
        createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }),
        this.secrets.seal(secret, context(organisationId, id)),
        this.clock.now(),
      ],
    );
  }
}

const context = (organisationId: string, id: string) => `ledger-key/${organisationId}/${id}`;
