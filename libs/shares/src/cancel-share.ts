import { Injectable } from '@nestjs/common';
import { say, type Actor } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { whyRecalled, type RecallRecord } from '#libs/recalls';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { RESTORED_HOLD } from './outcome.rules.js';
import { wrongState } from './share.errors.js';

/** Calls off a share that has not gone out. */
@Injectable()
export class CancelShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly movePublication: MovePublication,
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
   * on its way already, nor what may have gone out after a backup that was restored.
   * @returns how many there were; fewer than `most` when nothing waits any more.
   */
  async recalled(tx: Transaction, recall: Pick<RecallRecord, 'itemId' | 'reason'>, most: number): Promise<number> {
    return this.movePublication.recallWaiting(tx, recall.itemId, whyRecalled(recall), most);
  }
}
