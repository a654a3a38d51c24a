import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import type { ShareCreatedDetail } from '#libs/shares';

/** What the ledger tells of a share when it is decided on: all that figures say of it beside what became of it. */
@Injectable()
export class ReachShareRepository {
  async remember(tx: Transaction, created: LedgerEntry<ShareCreatedDetail>[]): Promise<void> {
    if (created.length === 0) return;
    const rows = created.map(({ subjectId, detail }) => ({ topicIds: [], ...detail, shareId: subjectId }));
    await tx.query(
      `INSERT INTO reach_shares (organisation_id, share_id, link_id, member_id, team_id, item_id, topic_ids, node, network)
       SELECT current_organisation(), s."shareId", s."linkId", s."memberId", s."teamId", s."itemId", s."topicIds", s.node, s.network
         FROM jsonb_to_recordset($1::jsonb)
           AS s("shareId" uuid, "linkId" uuid, "memberId" uuid, "teamId" uuid, "itemId" uuid, "topicIds" uuid[], node text, network text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  async clear(tx: Transaction): Promise<void> {
    await tx.query('DELETE FROM reach_shares WHERE organisation_id = current_organisation()');
  }
}
