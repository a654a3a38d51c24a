import { Injectable } from '@nestjs/common';
import { FeedShares } from '#libs/feed';
import { Clock, DomainError, say, type Actor, type Sentence } from '#libs/kernel';
import { Database, JobQueue, type Transaction } from '#libs/platform';
import {
  type PublicationRecord,
  secondChance,
  type SecondChance,
  type ShareRecord,
  wrongState,
} from '#libs/publications';
import { CheckClearance } from './check-clearance.js';
import { CheckTimes } from './check-times.js';
import { DoubtRepository } from './doubt.repository.js';
import { FindShare } from './find-share.js';
import { MovePublication } from './move-publication.js';
import { publishJob } from './share.jobs.js';
import { ShareRepository } from './share.repository.js';

const NO_CHANCE: Record<Exclude<SecondChance, 'possible'>, Sentence> = {
  too_late: say('More than a day has passed since its time. Its member may share it anew if it still fits.'),
  perhaps_out: say('Nobody knows of one of its tries whether it went out, so it is not sent again.'),
  ended: say('It did not fail at its network, and another try would not mend that.'),
};

/** What never ends in a further try: a person says first what became of it. */
const UNKNOWN = say(
  'Nobody knows whether it went out. Its member looks at the network and says so; until then it is not sent again.',
);

/**
 * Has a share tried once more that failed for good at its network. Nothing is sent that is not cleared today: that is
 * looked at before it moves, for who asks to be told, and once more, as for every share, when it goes out, together with
 * the quiet hours of its member and how late they let it be.
 */
@Injectable()
export class TryAgain {
  constructor(
    private readonly database: Database,
    private readonly findShare: FindShare,
    private readonly checkClearance: CheckClearance,
    private readonly checkTimes: CheckTimes,
    private readonly doubts: DoubtRepository,
    private readonly movePublication: MovePublication,
    private readonly shares: ShareRepository,
    private readonly feedShares: FeedShares,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; conflict `wrong_state`, `no_second_chance`, `shared_since` and `not_cleared`. */
  async execute(actor: Actor, shareId: string): Promise<void> {
    await this.refuseUncleared(actor, shareId);
    const { scheduleVersion } = await this.database.within(actor, (tx) => this.move(tx, actor, shareId));
    await this.queue.add(publishJob, { organisationId: actor.organisationId, shareId, scheduleVersion });
  }

  /** In nobody's name, as a worker looks: a text that is screened anew is its member's. */
  private async refuseUncleared(actor: Actor, shareId: string): Promise<void> {
    const { organisationId } = actor;
    await this.database.within(actor, async (tx) => {
      const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true });
      await this.refuse(tx, share, publication);
    });
    const clearance = await this.database.within(organisationId, async (tx) => {
      const share = await this.shares.find(tx, shareId);
      if (!share) throw DomainError.notFound('share');
      return this.checkClearance.execute(tx, organisationId, share);
    });
    if (clearance.cleared) return;
    const { message: reason } = clearance;
    throw DomainError.conflict(
      'not_cleared',
      say('It may not go out today. Its member would read: {reason}', { reason }),
    );
  }

  private async move(tx: Transaction, actor: Actor, shareId: string): Promise<PublicationRecord> {
    const found = await this.findShare.execute(tx, actor, shareId, { orLead: true });
    // In the order in which a new share takes them: first the item for its member, then the row.
    await this.shares.lockItemForMember(tx, found.share.memberId, found.share.itemId);
    const { share, publication } = await this.findShare.execute(tx, actor, shareId, { orLead: true, alone: true });
    await this.refuse(tx, share, publication);
    const now = this.clock.now();
    const message = say('Its network did not take it. An administrator has it tried once more.');
    const changes = { dueAt: now, code: 'tried_again', message };
    const moved = await this.movePublication.execute(tx, share, 'tryAgain', changes, { actorId: actor.memberId });
    if (!moved) throw wrongState(say('Only a share that failed can be tried again.'));
    await this.feedShares.record(tx, { itemId: share.itemId, memberId: share.memberId, at: now });
    return moved;
  }

  private async refuse(tx: Transaction, share: ShareRecord, publication: PublicationRecord): Promise<void> {
    if (publication.state === 'unknown') throw wrongState(UNKNOWN);
    if (publication.state !== 'failed') throw wrongState(say('Only a share that failed can be tried again.'));
    const now = this.clock.now();
    const chance = secondChance(publication, await this.doubts.mayBeOut(tx, share.id), now);
    if (chance !== 'possible') throw DomainError.conflict('no_second_chance', NO_CHANCE[chance]);
    // Who has planned the same text for another day has answered that this one failed.
    const since = await this.checkTimes.repeatsOf(tx, share, now, { orLater: true });
    if (since.length > 0) throw DomainError.conflict('shared_since', say('Its member has shared the same text since.'));
  }
}
