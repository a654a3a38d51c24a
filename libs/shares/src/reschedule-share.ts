import { Injectable } from '@nestjs/common';
import { ShareableContent } from '#libs/feed';
import { Clock, say, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { planTime, type Schedule } from '#libs/publishing-times';
import { expiredByThen, RESTORED_HOLD, wrongState } from '#libs/publications';
import { CheckTimes } from './check-times.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { ShareRepository } from './share.repository.js';

/** Moves a share of one's own that still waits to another time. */
@Injectable()
export class RescheduleShare {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly findShare: FindShare,
    private readonly checkTimes: CheckTimes,
    private readonly movePublication: MovePublication,
    private readonly shares: ShareRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError invalid naming the schedule's field, also for a time when the content will have expired; not_found;
   * conflict `wrong_state`, `already_shared`, `quiet_hours`, `daily_limit`, `slot_taken` and `spread_taken`.
   */
  async execute(actor: Actor, shareId: string, schedule: Schedule): Promise<void> {
    const { at } = planTime(schedule, this.clock.now());
    await this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId);
      if (publication.holdKey === RESTORED_HOLD) throw wrongState(say('Say first whether it has gone out.'));
      const why = await this.content.whyNot(tx, actor, share.versionId, at);
      if (why === 'expired' || why === 'rights_ended') throw expiredByThen();
      await this.checkTimes.refuseSameMoved(tx, actor, share, at);
      await this.checkTimes.execute(
        tx,
        actor,
        { network: share.network, itemId: share.itemId, schedule, replaces: shareId },
        at,
      );
      const changes = { plannedAt: at, dueAt: at };
      const moved = await this.movePublication.execute(tx, share, 'reschedule', changes, {
        actorId: actor.memberId,
      });
      if (!moved) throw wrongState(say('Only a share that still waits can be moved to another time.'));
      await this.shares.changeSchedule(tx, shareId, schedule.localTime, schedule.timeZone);
    });
  }
}
