import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fingerprint } from '#libs/chain';
import { Clock } from '#libs/kernel';
import { SecretBox, type Transaction } from '#libs/platform';

/** A public key of an organisation, kept for ever: what it has signed must stay verifiable. */
export interface PublicKey {
  id: string;
  /** SPKI in PEM. */
  publicKey: string;
  createdAt: Date;
  retiredAt: Date | null;
}

/** Each organisation signs its seals with an Ed25519 key of its own, sealed at rest; one is in use at a time. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  /** The key in use, made when there is none yet. */
  async inUse(tx: Transaction, organisationId: string): Promise<{ id: string; privateKey: KeyObject }> {
    const [row] = await tx.query<{ id: string; sealed_private_key: string }[]>(
      `SELECT id, sealed_private_key FROM ledger_keys
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
    );
    if (!row) return this.make(tx, organisationId);
    return {
      id: row.id,
      privateKey: createPrivateKey(this.secrets.open(row.sealed_private_key, context(organisationId, row.id))),
    };
  }

  /** Puts a fresh key in use; the private half of the one before is destroyed, its public half kept. */
  async rotate(tx: Transaction, organisationId: string): Promise<string> {
    await tx.query(
      `UPDATE ledger_keys SET retired_at = $1, sealed_private_key = NULL
        WHERE organisation_id = current_organisation() AND retired_at IS NULL`,
      [this.clock.now()],
    );
    return (await this.make(tx, organisationId)).id;
  }

  /** Oldest first. */
  async all(tx: Transaction): Promise<PublicKey[]> {
    return tx.query(
      `SELECT id, public_key AS "publicKey", created_at AS "createdAt", retired_at AS "retiredAt" FROM ledger_keys
        WHERE organisation_id = current_organisation() ORDER BY retired_at NULLS LAST, id`,
    );
  }

  private async make(tx: Transaction, organisationId: string): Promise<{ id: string; privateKey: KeyObject }> {
    const { privateKey } = generateKeyPairSync('ed25519');
    const publicKey = createPublicKey(privateKey);
    const id = fingerprint(publicKey);
    const secret = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    await tx.query(
      `INSERT INTO ledger_keys (organisation_id, id, public_key, sealed_private_key, created_at)
       VALUES (current_organisation(), $1, $2, $3, $4)`,
      [
        id,
        publicKey.export({ type: 'spki', format: 'pem' }),
        this.secrets.seal(secret, context(organisationId, id)),
        this.clock.now(),
      ],
    );
    return { id, privateKey };
  }
}

const context = (organisationId: string, id: string) => `ledger-key/${organisationId}/${id}`;
