import { Injectable } from '@nestjs/common';
import { networkName, type Network } from '#libs/captions';
import { FOR_ME, MEMBER } from '#libs/feed';
import { FreezeQueries, whyStopped } from '#libs/freezes';
import { Clock, say, type Actor } from '#libs/kernel';
import { Connections } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import type { ShareView } from '#libs/shares';
import type { NotAgain, ShareOutlook } from './share-outlook.js';

type Asked = Pick<ShareView, 'id' | 'state'>;

interface Row {
  id: string;
  memberId: string;
  network: Network;
  topicIds: string[];
  notAgain: NotAgain | null;
}

/** What is ahead of shares as things stand now: for screens; what becomes of them is decided when their time comes. */
@Injectable()
export class ShareOutlooks {
  constructor(
    private readonly database: Database,
    private readonly freezes: FreezeQueries,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  /** What each waits for that waits for its time, and of the others why their text may not be used again. */
  async of(actor: Actor, shares: readonly Asked[]): Promise<Map<string, ShareOutlook>> {
    const states = new Map(shares.map(({ id, state }) => [id, state]));
    if (states.size === 0) return new Map();
    return this.database.within(actor, async (tx) => {
      const rows = await this.read(tx, actor, [...states.keys()]);
      // A page has many shares of few members, networks and topics.
      const waits = new Map<string, ShareOutlook['waitsFor']>();
      const found = new Map<string, ShareOutlook>();
      for (const row of rows) {
        if (states.get(row.id) !== 'scheduled') {
          found.set(row.id, { waitsFor: null, notAgain: row.notAgain });
          continue;
        }
        const alike = [row.memberId, row.network, ...row.topicIds].join();
        if (!waits.has(alike)) waits.set(alike, await this.waitsFor(tx, row));
        found.set(row.id, { waitsFor: waits.get(alike) ?? null, notAgain: null });
      }
      return found;
    });
  }

  /** In the order in which it is asked when the time has come. */
  private async waitsFor(tx: Transaction, { memberId, network, topicIds }: Row): Promise<ShareOutlook['waitsFor']> {
    const freeze = await this.freezes.over(tx, { network, topicIds });
    if (freeze) return { code: 'frozen', message: whyStopped(freeze) };
    if (await this.connections.usable(tx, memberId, network)) return null;
    const message = say('Not shared yet: it waits for a connection to {network}.', { network: networkName(network) });
    return { code: 'reconnect', message };
  }

  private read(tx: Transaction, actor: Actor, ids: string[]): Promise<Row[]> {
    return tx.query<Row[]>(
      `SELECT s.id, s.member_id AS "memberId", s.network, v.topic_ids AS "topicIds",
              CASE WHEN i.state IN ('recalled', 'retired') THEN i.state
                   WHEN e.item_id IS NULL THEN 'not_approved'
                   WHEN e.publish_from > $3 THEN 'too_early'
                   WHEN n.image_id IS NOT NULL AND n.image_rights_until <= $3 THEN 'rights_ended'
                   WHEN e.expires_at <= $3 THEN 'expired'
                   WHEN NOT EXISTS (SELECT FROM (${MEMBER('$1')}) me WHERE ${FOR_ME('e')}) THEN 'for_others'
              END AS "notAgain"
         FROM shares s
         JOIN content_versions v ON v.organisation_id = s.organisation_id AND v.id = s.version_id
         JOIN content_items i ON i.organisation_id = s.organisation_id AND i.id = s.item_id
         LEFT JOIN feed_entries e ON e.organisation_id = s.organisation_id AND e.item_id = s.item_id
         LEFT JOIN content_versions n ON n.organisation_id = e.organisation_id AND n.id = e.version_id
        WHERE s.organisation_id = current_organisation() AND s.id = ANY ($2::uuid[])`,
      [actor.memberId, ids, this.clock.now()],
    );
  }
}
