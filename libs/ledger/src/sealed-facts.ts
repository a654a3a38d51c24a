import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { canonical, hashOfEntries, isSignedBy, sha256, type ChainedEntry } from '#libs/chain';
import type { Transaction } from '#libs/platform';
import type { FactContract } from './define-fact.js';
import { KeyRing } from './key-ring.js';
import { SealRepository } from './seal.repository.js';

const REMEMBERED = 10_000;

/** What the ledger says under a seal that was signed: no row that was altered or slipped in since. */
@Injectable()
export class SealedFacts {
  /** Hashes of entries whose seal holds, which stays so. */
  private readonly holding = new LRUCache<string, string>({ max: REMEMBERED });

  constructor(
    private readonly seals: SealRepository,
    private readonly ring: KeyRing,
  ) {}

  /** The details of a fact's sealed entries about a subject, the newest first; of those alone whose seal holds. */
  async about(tx: Transaction, organisationId: string, contract: FactContract, subjectId: string) {
    const entries = await this.seals.about(tx, contract.kind, subjectId);
    const held: Record<string, unknown>[] = [];
    for (const { seal, ...entry } of entries) {
      if (await this.holds(tx, organisationId, entry, seal)) held.push(entry.detail);
    }
    return held;
  }

  private async holds(tx: Transaction, organisationId: string, entry: ChainedEntry, number: number): Promise<boolean> {
    const hash = sha256(canonical(entry));
    const name = `${organisationId}/${entry.id}`;
    if (this.holding.get(name) === hash) return true;
    const [seal] = await this.seals.seals(tx, number, 1);
    if (seal?.body.organisation !== organisationId) return false;
    const key = await this.ring.find(tx, organisationId, seal.body.key);
    if (!key || !isSignedBy(seal, key.publicKey)) return false;
    const covered = await this.seals.entriesOf(tx, seal.body);
    if (hashOfEntries(covered) !== seal.body.entries) return false;
    if (!covered.some((one) => sha256(canonical(one)) === hash)) return false;
    this.holding.set(name, hash);
    return true;
  }
}
