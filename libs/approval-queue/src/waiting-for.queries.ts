import { Injectable } from '@nestjs/common';
import { turnFor } from '#libs/approval-routes';
import { VersionRepository } from '#libs/content';
import { hasRole, type Actor } from '#libs/kernel';
import { HELD_BY_PAGES } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { OpenApprovals } from './open-approvals.queries.js';

/** What is approved, and held until a reviewer has looked at the page behind its link, which has changed. */
const HELD = `
  FROM content_items i
 WHERE i.organisation_id = current_organisation() AND i.state = 'approved' AND i.approved_version_id = i.current_version_id
   AND i.approved_version_id IN (${HELD_BY_PAGES})`;

/** Which items wait for approvals, or for a look at a page that has changed: of anybody, or of one person now. */
@Injectable()
export class WaitingFor {
  constructor(
    private readonly database: Database,
    private readonly open: OpenApprovals,
    private readonly versions: VersionRepository,
  ) {}

  /** In review, or approved and asked for more since, or held by its page. */
  async anybody(actor: Actor): Promise<string[]> {
    return this.database.within(actor, async (tx) => {
      return [...new Set([...(await this.open.items(tx)), ...(await this.held(tx))])];
    });
  }

  /** On which the actor decides now, which they may let out, or whose page they may find right. */
  async actor(actor: Actor): Promise<string[]> {
    return this.database.within(actor, async (tx) => {
      const waiting = await this.open.of(tx, await this.open.items(tx));
      const held = hasRole(actor, 'reviewer') ? await this.held(tx) : [];
      const handsIn = await this.versions.handsInMany(tx, held);
      const own = (itemId: string) => handsIn.get(itemId)?.includes(actor.memberId) ?? false;
      const asked = waiting
        .filter(
          ({ steps, releasers }) =>
            releasers.includes(actor.memberId) ||
            steps.some((step) => step.state === 'open' && turnFor(step, actor.memberId) !== null),
        )
        .map(({ itemId }) => itemId);
      return [...new Set([...asked, ...held.filter((id) => !own(id))])];
    });
  }

  /** Which of these items have all approvals they were asked for, and wait for their authors to meet a condition. */
  async authors(actor: Actor, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.database.within(actor, async (tx) => {
      const waiting = await this.open.of(tx, await this.open.onCondition(tx, itemIds));
      return new Set(waiting.filter(({ next }) => next === 'conditions').map(({ itemId }) => itemId));
    });
  }

  private async held(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT i.id ${HELD}`);
    return rows.map(({ id }) => id);
  }
}
