import { Injectable } from '@nestjs/common';
import { Clock, say, type Actor, type Sentence } from '#libs/kernel';
import { Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import { whyRecalled, type RecallRecord } from '#libs/recalls';
import { RECALLED, RESTORED_HOLD, wrongState } from '#libs/publications';
import { DoubtRepository, type MayBeOut } from './doubt.repository.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository } from './publication.repository.js';

/** Calls off a share that has not gone out. */
@Injectable()
export class CancelShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly movePublication: MovePublication,
    private readonly publications: PublicationRepository,
    private readonly doubts: DoubtRepository,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError not_found; conflict `wrong_state` once it goes out, went out or ended otherwise, and while only
   * its member can tell whether it did: who calls it off would put on record that it did not.
   */
  async execute(actor: Actor, shareId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true, alone: true });
      if (publication.holdKey === RESTORED_HOLD) throw wrongState(say('Say first whether it has gone out.'));
      const changes = { code: 'cancelled', message: say('Called off before it went out.') };
      const moved = await this.movePublication.execute(tx, share, 'cancel', changes, { actorId: actor.memberId });
      if (moved) return;
      throw wrongState(
        publication.state === 'scheduled' || publication.state === 'publishing'
          ? say('It is going out at this moment and can no longer be called off.')
          : say('Only a share that still waits can be called off.'),
      );
    });
  }

  /**
   * Calls off what waits of an item that was recalled, at most so many: also what a worker prepares, but not what may be
   * on its way already, nor what may have gone out after a backup that was restored. What an earlier try may have brought
   * out, though its member had it sent again, called it off or saw it fail since, is in doubt once more: they look anew.
   * @returns how many there were; fewer than `most` when nothing waits any more.
   */
  async recalled(tx: Transaction, recall: Pick<RecallRecord, 'itemId' | 'reason'>, most: number): Promise<number> {
    const suspects = await this.doubts.thatMayBeOut(tx, recall.itemId, most);
    for (const share of suspects) await this.suspect(tx, share);
    if (suspects.length === most) return most;
    return this.movePublication.recallWaiting(tx, recall.itemId, whyRecalled(recall), most);
  }

  private async suspect(tx: Transaction, { claimToken, ...share }: MayBeOut): Promise<void> {
    const at = this.clock.now();
    const { label } = this.networks.get(share.network);
    const changes = { code: 'outcome_unknown', message: suspected(label), lookUpAt: at };
    await this.movePublication.execute(tx, share, 'suspect', changes, claimToken === null ? {} : { claimToken });
    if (claimToken === null) return;
    const end = { outcome: 'not_cleared', code: RECALLED, message: null };
    await this.publications.endAttempt(tx, share.id, claimToken, end, at);
  }
}

/** What a member is told whose share was recalled, and called off, while an earlier try of it may be out. */
function suspected(network: string): Sentence {
  return say(
    'It is not sent any more, since its content was recalled. An earlier try may have arrived: look on {network} whether the post is there, then say so here.',
    { network },
  );
}
