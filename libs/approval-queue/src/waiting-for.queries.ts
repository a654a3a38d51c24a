import { Injectable } from '@nestjs/common';
import { turnFor } from '#libs/approval-routes';
import { VersionRepository } from '#libs/content';
import { hasRole, type Actor } from '#libs/kernel';
import { PAGES_TO_SEE } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { OpenApprovals } from './open-approvals.queries.js';

/** What is approved, and at the page behind whose link a reviewer is to look: it has changed, or nobody has seen it. */
const TO_SEE = `
  FROM content_items i
 WHERE i.organisation_id = current_organisation() AND i.state = 'approved' AND i.approved_version_id = i.current_version_id
   AND i.approved_version_id IN (${PAGES_TO_SEE})`;

/** Which items wait for approvals, or for a look at a page: of anybody, or of one person now. */
@Injectable()
export class WaitingFor {
  constructor(
    private readonly database: Database,
    private readonly open: OpenApprovals,
    private readonly versions: VersionRepository,
  ) {}

  /** In review, or approved and asked for more since, or at whose page a reviewer is to look. */
  async anybody(actor: Actor): Promise<string[]> {
    return this.database.within(actor, async (tx) => {
      return [...new Set([...(await this.open.items(tx)), ...(await this.toSee(tx))])];
    });
  }

  /** On which the actor decides now, which they may let out, or whose page they may find right. */
  async actor(actor: Actor): Promise<string[]> {
    return this.database.within(actor, async (tx) => {
      const waiting = await this.open.of(tx, await this.open.items(tx));
      const toSee = hasRole(actor, 'reviewer') ? await this.toSee(tx) : [];
      const handsIn = await this.versions.handsInMany(tx, toSee);
      const own = (itemId: string) => handsIn.get(itemId)?.includes(actor.memberId) ?? false;
      const asked = waiting
        .filter(
          ({ steps, releasers }) =>
            releasers.includes(actor.memberId) ||
            steps.some((step) => step.state === 'open' && turnFor(step, actor.memberId) !== null),
        )
        .map(({ itemId }) => itemId);
      return [...new Set([...asked, ...toSee.filter((id) => !own(id))])];
    });
  }

  /** Which of these items have all approvals they were asked for, and wait for their authors to meet a condition. */
  async authors(actor: Actor, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.database.within(actor, async (tx) => {
      const waiting = await this.open.of(tx, await this.open.onCondition(tx, itemIds));
      return new Set(waiting.filter(({ next }) => next === 'conditions').map(({ itemId }) => itemId));
    });
  }

  private async toSee(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT i.id ${TO_SEE}`);
    return rows.map(({ id }) => id);
  }
}
