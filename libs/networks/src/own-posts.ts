import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { Network } from '#libs/captions';
import { isSameText, NOT_THEIRS, type ReadOutcome } from '#libs/network-contract';
import { Database } from '#libs/platform';
import { Connections } from './connections.js';
import { Networks } from './networks.js';

/** A server that keeps a member waiting longer tells nothing. */
const PATIENCE_MS = 5_000;

/** A post as somebody says where it stands: whose it is, what it says, and since when its account must be connected. */
export interface SaidPost {
  memberId: string;
  network: Network;
  externalId: string;
  text: string;
  since: Date;
}

/**
 * What the network shows there: that post; one that says something else; somebody else's; none; or nothing that settles
 * it, as where nothing may be read.
 */
export type SeenPost = 'same' | 'other_text' | 'not_theirs' | 'none' | 'untold';

/** Looks at the network, in the member's own name, whether the post that somebody speaks of is theirs and says that. */
@Injectable()
export class OwnPosts {
  private readonly logger = new Logger(OwnPosts.name);

  constructor(
    private readonly database: Database,
    private readonly connections: Connections,
    private readonly networks: Networks,
  ) {}

  /** Outside any transaction. */
  async look(organisationId: string, post: SaidPost): Promise<SeenPost> {
    const { memberId, network, externalId } = post;
    const connection = await this.database.within(organisationId, (tx) =>
      this.connections.usable(tx, memberId, network),
    );
    const holder = connection && this.connections.holder(connection);
    if (!holder) return 'untold';
    let read: ReadOutcome;
    try {
      read = await Promise.race([
        this.networks.get(network).readPost(holder, externalId),
        wait(PATIENCE_MS, { kind: 'not_readable' } as const, { ref: false }),
      ]);
    } catch (error) {
      this.logger.error(`A post on ${network} could not be read: ${(error as Error).message}`);
      return 'untold';
    }
    if (read.kind === 'reconnect') {
      const { code } = read;
      await this.database.within(organisationId, (tx) => this.connections.refused(tx, connection, code));
    }
    if (read.kind === 'read') return isSameText(post.text, read.text) ? 'same' : 'other_text';
    // Connected anew since: the post may stand under another account of the member's.
    if (connection.connectedAt > post.since) return 'untold';
    if (read.kind === 'gone') return 'none';
    return read.kind === 'refused' && read.code === NOT_THEIRS ? 'not_theirs' : 'untold';
  }
}
