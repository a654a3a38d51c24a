import { Injectable } from '@nestjs/common';
import { Together } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { PublicationRecord, ShareRecord } from '#libs/publications';
import { MovePublication } from '../move-publication.js';
import { ROUND } from './claim-shares.js';
import { ClaimRepository, type LiveTry } from './claim.repository.js';
import { SettlePublication, type Answered } from './settle-publication.js';

/**
 * Records how tries ended; the answers of an organisation that come together, in one transaction. Those of first tries
 * that are live and whose publications nobody has touched meanwhile are put down at once, all others one by one.
 */
@Injectable()
export class SettlePublications {
  private readonly rounds = new Together<Answered, void>(
    (organisationId, all) => this.round(organisationId, all),
    ROUND,
  );

  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly movePublication: MovePublication,
    private readonly settlePublication: SettlePublication,
  ) {}

  async execute(answered: Answered): Promise<void> {
    await this.rounds.ask(answered.claim.organisationId, answered);
  }

  private async round(organisationId: string, all: Answered[]): Promise<void[]> {
    await this.database.within(organisationId, async (tx) => {
      const now = await this.claims.lock(
        tx,
        all.map(({ claim }) => claim.share.id),
      );
      const plain: (LiveTry & { share: ShareRecord })[] = [];
      const others: Answered[] = [];
      for (const one of all) {
        const live = plainly(one, now.get(one.claim.share.id));
        if (live) plain.push(live);
        else others.push(one);
      }
      await this.movePublication.publish(tx, plain);
      for (const one of others) await this.settlePublication.execute(tx, one);
    });
    return all.map(() => undefined);
  }
}

/** The post of the one try that was ever made, where the network says where it is; null of every other answer. */
function plainly({ claim: { share, token }, outcome }: Answered, now: PublicationRecord | undefined) {
  if (outcome.kind !== 'published' || outcome.externalId === null) return null;
  if (now?.state !== 'publishing' || now.claimToken !== token || now.attempts !== 1) return null;
  const { externalId, permalink } = outcome;
  return { share, shareId: share.id, token, externalId, permalink };
}
