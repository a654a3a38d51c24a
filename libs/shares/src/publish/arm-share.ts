import { Injectable, Logger } from '@nestjs/common';
import { Clock, say } from '#libs/kernel';
import type { Failure, TokenHolder } from '#libs/network-contract';
import { Connections, Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import { CheckClearance } from '../check-clearance.js';
import { DoubtRepository } from '../doubt.repository.js';
import { MovePublication } from '../move-publication.js';
import { cameLate, unconfirmed } from '../outcome.rules.js';
import { PublicationRepository } from '../publication.repository.js';
import { ShareRepository } from '../share.repository.js';
import type { Claim } from './claim-shares.js';
import { ClaimRepository } from './claim.repository.js';
import { RefuseShare } from './refuse-share.js';

/** Looks once more whether a claimed share may go out, and notes that its call does now, in one transaction. */
@Injectable()
export class ArmShare {
  private readonly logger = new Logger(ArmShare.name);

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly claims: ClaimRepository,
    private readonly doubts: DoubtRepository,
    private readonly checkClearance: CheckClearance,
    private readonly movePublication: MovePublication,
    private readonly refuseShare: RefuseShare,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /** @returns true when the call may be made; null when the try has ended. */
  async execute(claim: Claim, holder: TokenHolder): Promise<true | Failure | null> {
    const { organisationId, share, token } = claim;
    return this.database.within(organisationId, async (tx) => {
      const armed = await this.claims.arm(tx, [{ shareId: share.id, token }], this.clock.now());
      if (armed.length === 0) {
        this.logger.warn(`The claim on share ${share.id} was taken away before anything was sent.`);
        return null;
      }
      if (await this.isOut(tx, claim)) return null;
      const asStored = (await this.shares.find(tx, share.id)) ?? share;
      const clearance = await this.checkClearance.execute(tx, organisationId, asStored);
      if (!clearance.cleared) {
        await this.refuseShare.execute(tx, claim, clearance);
        return null;
      }
      if (this.connections.holder(clearance.connection)?.accountId !== holder.accountId) {
        return { kind: 'not_sent', code: 'ACCOUNT_CHANGED', message: say('Another account was connected meanwhile.') };
      }
      return (await this.isForgotten(tx, claim)) ? null : true;
    });
  }

  /** The network has said of an earlier try that it is live: then there is nothing to send, whoever asked for it. */
  private async isOut(tx: Transaction, { share, token }: Claim): Promise<boolean> {
    const out = await this.doubts.firstOut(tx, share.id);
    if (!out) return false;
    const at = this.clock.now();
    const { externalId, permalink, endedAt } = out;
    const changes = { externalId, permalink, publishedAt: endedAt ?? at, ...cameLate() };
    await this.movePublication.execute(tx, share, 'publish', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'LATE_ANSWER', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, at);
    return true;
  }

  /** The network said that an earlier try had not arrived, too long ago to know its key still: then its member is asked. */
  private async isForgotten(tx: Transaction, { share, token }: Claim): Promise<boolean> {
    const { label, tellsForMs } = this.networks.get(share.network);
    const now = this.clock.now();
    const since = await this.doubts.absentSince(tx, share.id);
    if (!since || now.getTime() - since.getTime() < tellsForMs) return false;
    await this.doubts.doubtAgain(tx, share.id);
    const changes = { code: 'outcome_unknown', message: unconfirmed(label) };
    await this.movePublication.execute(tx, share, 'lose', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'KEY_FORGOTTEN', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, now);
    return true;
  }
}
