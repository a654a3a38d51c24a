import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, say } from '#libs/kernel';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { SourceEntity } from './source.entity.js';
import type { SourceRecord } from './source.js';

@Injectable()
export class SourceRepository {
  /** @returns false when the feed is followed already. */
  async insert(tx: Transaction, source: SourceRecord): Promise<boolean> {
    return insertUnlessThere(tx, SourceEntity, { ...source });
  }

  /** The name of a source whose drafts are for the region; null where there is none. */
  async inRegion(tx: Transaction, region: string): Promise<string | null> {
    const [row] = await tx.query<{ name: string }[]>(
      `SELECT name FROM sources
        WHERE organisation_id = current_organisation() AND removed_at IS NULL AND audience -> 'regions' ? $1
        ORDER BY name LIMIT 1`,
      [region],
    );
    return row?.name ?? null;
  }

  async count(tx: Transaction): Promise<number> {
    return tx.getRepository(SourceEntity).countBy({ removedAt: IsNull() });
  }

  async byAddress(tx: Transaction, address: string): Promise<SourceRecord | null> {
    return tx.getRepository(SourceEntity).findOneBy({ address, removedAt: IsNull() });
  }

  /** Whoever changes it next waits. @throws DomainError not_found, also of one that was removed. */
  async lock(tx: Transaction, id: string): Promise<SourceRecord> {
    const source = await tx
      .getRepository(SourceEntity)
      .findOne({ where: { id, removedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!source) throw DomainError.notFound('source');
    return source;
  }

  async save(tx: Transaction, id: string, changes: Partial<SourceRecord>): Promise<void> {
    await tx.getRepository(SourceEntity).update({ id }, changes as Partial<SourceEntity>);
  }

  /** Those whose turn it is and at which nobody is looking, the longest due first. */
  async due(tx: Transaction, at: Date, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM sources
        WHERE organisation_id = current_organisation() AND state = 'on' AND removed_at IS NULL AND next_look_at <= $1
          AND (looking_until IS NULL OR looking_until <= $1)
        ORDER BY next_look_at, id LIMIT $2`,
      [at, most],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes the look at a source until a moment. @throws DomainError conflict `looked_at_now` when somebody has it. */
  async claim(tx: Transaction, id: string, at: Date, until: Date): Promise<SourceRecord> {
    const source = await this.lock(tx, id);
    if (source.lookingUntil && source.lookingUntil > at) {
      throw DomainError.conflict(
        'looked_at_now',
        say('Somebody is looking at this feed just now; wait until they are done.'),
      );
    }
    const taken = { lookingUntil: until, progress: { step: 'fetching', done: 0, of: 0 } } as const;
    await this.save(tx, id, taken);
    return { ...source, ...taken };
  }
}
