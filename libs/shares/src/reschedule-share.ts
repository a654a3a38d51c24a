import { Injectable } from '@nestjs/common';
import { Clock, say, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { planTime, type Schedule } from '#libs/publishing-times';
import { CheckTimes } from './check-times.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { RESTORED_HOLD } from './outcome.rules.js';
import { wrongState } from './share.errors.js';
import { ShareRepository } from './share.repository.js';

/** Moves a share of one's own that still waits to another time. */
@Injectable()
export class RescheduleShare {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly checkTimes: CheckTimes,
    private readonly movePublication: MovePublication,
    private readonly shares: ShareRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError invalid naming the schedule's field; not_found; conflict `wrong_state`, `quiet_hours`,
   * `daily_limit`, `slot_taken` and `spread_taken`.
   */
  async execute(actor: Actor, shareId: string, schedule: Schedule): Promise<void> {
    const { at } = planTime(schedule, this.clock.now());
    await this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId);
      if (publication.holdKey === RESTORED_HOLD) throw wrongState(say('Say first whether it has gone out.'));
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
