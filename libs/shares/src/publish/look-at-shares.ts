import { Injectable } from '@nestjs/common';
import { ShareLinks } from '#libs/links';
import type { TokenHolder } from '#libs/network-contract';
import { Connections } from '#libs/networks';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { CheckClearance, type Clearance } from '../check-clearance.js';
import type { ShareRecord } from '../share.js';

/** What a share is published with that is cleared. */
export interface Cleared {
  cleared: true;
  content: Extract<Clearance, { cleared: true }>['content'];
  connection: Extract<Clearance, { cleared: true }>['connection'];
  /** Null when its member's token cannot be opened. */
  holder: TokenHolder | null;
  linkUrl: string | null;
}

/** Looks whether shares may go out: what is of each alone is looked up for all of them at once, in a transaction that looks once. */
@Injectable()
export class LookAtShares {
  constructor(
    private readonly members: MemberDirectory,
    private readonly connections: Connections,
    private readonly links: ShareLinks,
    private readonly checkClearance: CheckClearance,
  ) {}

  async lookUp(tx: Transaction, shares: readonly ShareRecord[]): Promise<void> {
    const memberIds = [...new Set(shares.map(({ memberId }) => memberId))];
    await this.members.lookUp(tx, memberIds);
    await this.connections.lookUp(tx, memberIds);
    await this.links.lookUp(
      tx,
      shares.flatMap(({ linkId }) => linkId ?? []),
    );
  }

  async execute(
    tx: Transaction,
    organisationId: string,
    share: ShareRecord,
  ): Promise<Cleared | Extract<Clearance, { cleared: false }>> {
    const clearance = await this.checkClearance.execute(tx, organisationId, share);
    if (!clearance.cleared) return clearance;
    const linkUrl = share.linkId ? await this.links.urlOf(tx, share.linkId) : null;
    return { ...clearance, holder: this.connections.holder(clearance.connection), linkUrl };
  }
}
