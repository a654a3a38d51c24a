import { Injectable } from '@nestjs/common';
import { CloseLinks } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';

const AT_ONCE = 2_500;

/** Has the links of an item's shares, of what was opened of it elsewhere, and those that sellers handed out of it, lead to the notice. */
@Injectable()
export class CloseRecalledLinks {
  constructor(
    private readonly database: Database,
    private readonly closeLinks: CloseLinks,
  ) {}

  async execute(organisationId: string, { id, itemId, links }: RecallRecord): Promise<void> {
    if (links === 'target') return;
    let open: string[];
    do {
      open = await this.database.within(organisationId, async (tx) => {
        const some = await this.open(tx, itemId);
        await this.closeLinks.execute(tx, id, some);
        return some;
      });
    } while (open.length === AT_ONCE);
  }

  private async open(tx: Transaction, itemId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT l.id FROM share_links l
        WHERE l.organisation_id = current_organisation() AND l.notice_id IS NULL
          AND l.id IN (SELECT s.link_id FROM shares s
                        WHERE s.organisation_id = current_organisation() AND s.item_id = $1 AND s.link_id IS NOT NULL
                       UNION
                       SELECT o.link_id FROM intents o
                        WHERE o.organisation_id = current_organisation() AND o.item_id = $1 AND o.link_id IS NOT NULL
                       UNION
                       SELECT p.link_id FROM prospect_links p
                        WHERE p.organisation_id = current_organisation() AND p.item_id = $1)
        ORDER BY l.id LIMIT $2`,
      [itemId, AT_ONCE],
    );
    return rows.map(({ id }) => id);
  }
}
