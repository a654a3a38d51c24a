import { createPublicKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { canonical, isSignedBy, publicKeyOf, sha256, signText, type Seal } from '#libs/chain';
import type { Transaction } from '#libs/platform';
import { SealRepository } from './seal.repository.js';
import { SigningKeys } from './signing-keys.js';

/** A text in canonical form that names the key it is signed with. */
export interface SignedText {
  text: string;
  /** Ed25519, in base64url. */
  signature: string;
}

/** A key that an organisation signs with, or has signed with. */
export interface RingKey {
  /** Its fingerprint. */
  id: string;
  publicKey: KeyObject;
  /** When its private half was destroyed; null of the one in use. */
  retiredAt: Date | null;
}

const VOUCHED = 10_000;

/**
 * The keys of an organisation, for whoever signs or verifies something beside the ledger's own seals. A row that lies
 * among the keys is none of them by that alone: whoever owns the tables can add one. The key in use is the one whose
 * private half opens under the keys of this process; its first seal names the seal before it, which names the key
 * before it, and so on back.
 */
@Injectable()
export class KeyRing {
  /** Which keys are which organisation's. What was vouched for once stays so; the tables cannot take it back. */
  private readonly vouched = new LRUCache<string, KeyObject>({ max: VOUCHED });

  constructor(
    private readonly keys: SigningKeys,
    private readonly seals: SealRepository,
  ) {}

  /** Signs what `say` answers when it is told the fingerprint of the key in use. */
  async sign(tx: Transaction, organisationId: string, say: (key: string) => object): Promise<SignedText> {
    const { id, privateKey } = await this.keys.inUseUntilTheEnd(tx, organisationId);
    const text = canonical(say(id));
    return { text, signature: signText(text, privateKey) };
  }

  /** The key of this fingerprint; null when the organisation has never signed with it. */
  async find(tx: Transaction, organisationId: string, id: string): Promise<RingKey | null> {
    const row = await this.keys.publicHalf(tx, id);
    if (!row) return null;
    const name = `${organisationId}/${id}`;
    const publicKey = this.vouched.get(name) ?? (await this.vouchedFor(tx, organisationId, id));
    if (!publicKey) return null;
    this.vouched.set(name, publicKey);
    return { id, publicKey, retiredAt: row.retiredAt };
  }

  /** Goes back from the key in use until it comes to the one that is asked for. */
  private async vouchedFor(tx: Transaction, organisationId: string, wanted: string): Promise<KeyObject | null> {
    const inUse = await this.keys.ifKnown(tx, organisationId);
    if (!inUse) return null;
    let [id, publicKey] = [inUse.id, createPublicKey(inUse.privateKey)];
    if (!publicKeyOf(id, publicKey.export({ type: 'spki', format: 'pem' }) as string)) return null;
    while (id !== wanted) {
      const before = await this.before(tx, organisationId, id, publicKey);
      if (!before) return null;
      [id, publicKey] = [before.id, before.publicKey];
    }
    return publicKey;
  }

  private async before(tx: Transaction, organisationId: string, id: string, publicKey: KeyObject) {
    const first = await this.seals.firstUnder(tx, id);
    if (!first || first.body.organisation !== organisationId || !isSignedBy(first, publicKey)) return null;
    const [last] = await this.seals.seals(tx, first.body.number - 1, 1);
    if (!last || last.body.key === id || !isIt(last, first.body.previous)) return null;
    const row = await this.keys.publicHalf(tx, last.body.key);
    const before = row && publicKeyOf(row.id, row.pem);
    return before && isSignedBy(last, before) ? { id: last.body.key, publicKey: before } : null;
  }
}

const isIt = (seal: Seal, hash: string | null) => sha256(canonical(seal.body)) === hash;
