import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { hashOfEntries, sealWith, type ChainedEntry } from '#libs/chain';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { CursorRepository } from './cursor.repository.js';
import { Followers } from './followers.js';
import { SealRepository, type Head } from './seal.repository.js';
import { SigningKeys } from './signing-keys.js';

const BATCH = 500;
/** So long another process that seals just now is waited for. */
const PATIENCE_MS = 30_000;

/**
 * How many entries were sealed, who has something to take in now, and whether more may wait; none when nothing waits or
 * another process seals just now.
 */
interface Sealed {
  sealed: number;
  woken: string[];
  more: boolean;
}

/**
 * Gives an organisation's new entries their positions, chains them by a signed seal and wakes who follows them. One
 * sealer works at a time; what it has not committed never happened, and the next one finds the same entries.
 */
@Injectable()
export class SealEntries {
  constructor(
    private readonly database: Database,
    private readonly seals: SealRepository,
    private readonly keys: SigningKeys,
    private readonly followers: Followers,
    private readonly cursors: CursorRepository,
    private readonly clock: Clock,
  ) {}

  /** Seals at most one batch in a transaction of its own. */
  async execute(organisationId: string): Promise<Sealed> {
    return this.database.within(organisationId, (tx) => this.sealBatch(tx, organisationId));
  }

  /** The same in the caller's transaction, with which the seal stands or falls; in the epoch under way unless one is named. */
  async sealBatch(tx: Transaction, organisationId: string, epoch?: number): Promise<Sealed> {
    const waiting = (await this.seals.lock(tx)) ? await this.seals.unsealed(tx, BATCH) : [];
    if (waiting.length === 0) return { sealed: 0, woken: [], more: false };
    const head = await this.seals.head(tx);
    const woken = await this.seal(tx, organisationId, { ...head, epoch: epoch ?? head.epoch }, waiting);
    return { sealed: waiting.length, woken, more: waiting.length === BATCH };
  }

  /** Seals whatever waits by now. @throws Error when another process seals all the while. */
  async untilNoneWaits(organisationId: string): Promise<void> {
    const waits = () =>
      this.database.within(organisationId, async (tx) => (await this.seals.unsealed(tx, 1)).length > 0);
    for (const began = Date.now(); await waits();) {
      const { sealed } = await this.execute(organisationId);
      if (sealed > 0) continue;
      if (Date.now() - began > PATIENCE_MS)
        throw new Error('Another process seals this ledger and does not end; try again.');
      await pause(50);
    }
  }

  private async seal(
    tx: Transaction,
    organisationId: string,
    head: Head,
    waiting: Omit<ChainedEntry, 'position'>[],
  ): Promise<string[]> {
    const entries = waiting.map((entry, nth) => ({ ...entry, position: head.position + 1 + nth }));
    const last = head.position + entries.length;
    const { id, privateKey } = await this.keys.inUse(tx, organisationId);
    const body = {
      organisation: organisationId,
      epoch: head.epoch,
      number: head.seal + 1,
      previous: head.sealHash,
      first: head.position + 1,
      last,
      entries: hashOfEntries(entries),
      key: id,
      at: this.clock.now().toISOString(),
    };
    await this.seals.add(
      tx,
      entries.map((entry) => entry.id),
      sealWith(body, privateKey),
    );
    const concerned = this.followers.of(entries.map((entry) => entry.kind)).map(({ name }) => name);
    await this.cursors.wake(tx, concerned, last);
    return concerned;
  }
}
