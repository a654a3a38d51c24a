import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { ItemStageEntity } from './item-stage.entity.js';
import type { Stage } from './stage.js';
import { itemStaged } from './stage.facts.js';

/** What stage items are meant for. It is nothing readers see, so no version changes with it and nobody reviews it. */
@Injectable()
export class ItemStages {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found */
  async get(actor: Actor, itemId: string): Promise<Stage | null> {
    return this.database.within(actor, (tx) => this.stageOf(tx, itemId));
  }

  /** Null for none. Saying the same again changes nothing. @throws DomainError not_found */
  async set(actor: Actor, itemId: string, stage: Stage | null): Promise<void> {
    await this.database.within(actor, async (tx) => {
      if ((await this.stageOf(tx, itemId)) === stage) return;
      const rows = tx.getRepository(ItemStageEntity);
      if (stage) await rows.upsert({ itemId, stage }, { conflictPaths: ['organisationId', 'itemId'] });
      else await rows.delete({ itemId });
      const fact = { at: this.clock.now(), actorId: actor.memberId, subjectId: itemId, detail: { stage } };
      await this.ledger.append(tx, itemStaged.of(fact));
    });
  }

  private async stageOf(tx: Transaction, itemId: string): Promise<Stage | null> {
    const [row] = await tx.query<{ stage: Stage | null }[]>(
      `SELECT s.stage FROM content_items i
         LEFT JOIN item_stages s ON s.organisation_id = i.organisation_id AND s.item_id = i.id
        WHERE i.organisation_id = current_organisation() AND i.id = $1`,
      [itemId],
    );
    if (!row) throw DomainError.notFound('content item');
    return row.stage;
  }
}
