import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { looksSame, withoutLink, type Network } from '#libs/captions';
import { Clock, say, type Actor, type Sentence } from '#libs/kernel';
import { CreateShareLink, ShareLinks } from '#libs/links';
import { Networks } from '#libs/networks';
import { Database, textHash, type Transaction } from '#libs/platform';
import {
  freeFrom,
  isApart,
  isFreeSlot,
  isLate,
  mostADay,
  nextSlot,
  obstacleAt,
  planTime,
  spreadTime,
  stretchOf,
  SharingTimesRepository,
  whenLate,
  type Plan,
  type Schedule,
  type TimeObstacle,
} from '#libs/publishing-times';
import {
  alreadyShared,
  dayIsFull,
  inQuietHours,
  LATE_HOLD,
  type ShareRecord,
  slotTaken,
  spreadTaken,
} from '#libs/publications';
import { ShareRepository } from './share.repository.js';

/** Where a member wants to share, and when; now, without a schedule. */
interface Wish {
  network: Network;
  /** What is shared, where its time is to be apart from that of colleagues. */
  itemId?: string;
  schedule?: Schedule;
  /** A share of theirs that is moved or replaced by it, and counts no more. */
  replaces?: string;
}

/** What a member's own times say of a time, before anything is decided. */
export interface TimeOffer {
  timeZone: string;
  /** What the time falls into; null when it is free. */
  obstacle: TimeObstacle | null;
  /** Shares on the network and day. */
  mostADay: number;
  /** The first time from then on that is free; null without an obstacle, and where a year has none. */
  free: Date | null;
  /** Null without slots, or where a year has no free one. */
  nextSlot: Date | null;
  hasSlots: boolean;
}

/** What becomes of a share that is late, instead of going out. */
export type LateAnswer = { cleared: false; code: string; message: Sentence } & (
  { event: 'retry'; dueAt: Date } | { event: 'hold'; holdKey: string }
);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Holds the time of a share against its member's own times: quiet hours, how many a day, weekly slots, and how late.
 * Nothing is moved without them: what does not fit is refused, and the next time that does is named.
 */
@Injectable()
export class CheckTimes {
  constructor(
    private readonly database: Database,
    private readonly sharingTimes: SharingTimesRepository,
    private readonly shares: ShareRepository,
    private readonly createShareLink: CreateShareLink,
    private readonly links: ShareLinks,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /**
   * Until the transaction ends nobody else plans a share of this member, so that two take neither the same slot nor the
   * last place of a day. @throws DomainError conflict `quiet_hours`, `daily_limit`, `slot_taken` and `spread_taken`.
   */
  async execute(tx: Transaction, { memberId }: Actor, wish: Wish, at: Date): Promise<void> {
    await this.sharingTimes.lockPlan(tx, memberId);
    const plan = await this.plan(tx, memberId, wish);
    if (wish.schedule?.slot && !isFreeSlot(plan, at)) {
      const next = nextSlot(plan, this.clock.now());
      throw slotTaken(next && say('Your next one is on {day, date, day} at {time} in {timeZone}.', told(next, plan)));
    }
    if (wish.schedule?.spread && wish.itemId) await this.keepApart(tx, memberId, wish.itemId, at);
    const obstacle = obstacleAt(plan, at);
    if (!obstacle) return;
    const later = freeFrom(plan, at);
    const free = later && say('The next free time is {day, date, day} at {time} in {timeZone}.', told(later, plan));
    if (obstacle === 'quiet_hours') throw inQuietHours(free);
    throw dayIsFull(this.networks.get(wish.network).label, plan.most, free);
  }

  /**
   * Until the transaction ends nobody else shares this item as this member, so that two that look the same do not both
   * pass. @throws DomainError conflict `already_shared` when one goes out, or went, within a day of that time.
   */
  async refuseSame(
    tx: Transaction,
    { memberId }: Actor,
    { itemId, network, replaces }: Wish & { itemId: string },
    text: string,
    at: Date,
  ): Promise<void> {
    await this.shares.lockItemForMember(tx, memberId, itemId);
    const mine = { memberId, itemId, network, besides: replaces ?? null };
    if ((await this.sameAround(tx, mine, text, at)).length > 0) throw alreadyShared();
  }

  /** The same of a share that is moved, whose text stands. @throws as `refuseSame` does. */
  async refuseSameMoved(tx: Transaction, actor: Actor, share: ShareRecord, at: Date): Promise<void> {
    await this.refuseSame(tx, actor, { ...share, replaces: share.id }, await this.wordsOf(tx, share), at);
  }

  /** Other shares of its member that say the same of its item there, and went out or may within a day of that time, or later. */
  async repeatsOf(tx: Transaction, share: ShareRecord, at: Date, reach: { orLater?: boolean } = {}): Promise<string[]> {
    return this.sameAround(tx, { ...share, besides: share.id }, await this.wordsOf(tx, share), at, reach);
  }

  /** Its text, but for its own link. */
  async wordsOf(tx: Transaction, { text, linkId }: ShareRecord): Promise<string> {
    return withoutLink(text, linkId && (await this.links.urlOf(tx, linkId)));
  }

  private async sameAround(
    tx: Transaction,
    mine: Parameters<ShareRepository['textsAround']>[1],
    words: string,
    at: Date,
    reach: { orLater?: boolean } = {},
  ): Promise<string[]> {
    const others = await this.shares.textsAround(tx, mine, at, reach);
    const plain = (text: string, code: string | null) => withoutLink(text, code && this.createShareLink.urlOf(code));
    return others.filter(({ text, code }) => looksSame(plain(text, code), words)).map(({ id }) => id);
  }

  /** What the member's times say of now, or of a schedule. @throws DomainError invalid naming the schedule's field. */
  async offer(actor: Actor, wish: Wish): Promise<TimeOffer> {
    const now = this.clock.now();
    const at = wish.schedule ? planTime(wish.schedule, now).at : now;
    return this.database.within(actor, async (tx) => {
      const plan = await this.plan(tx, actor.memberId, wish);
      const obstacle = obstacleAt(plan, at);
      return {
        timeZone: plan.zone,
        obstacle,
        mostADay: plan.most,
        free: obstacle && freeFrom(plan, at),
        nextSlot: nextSlot(plan, now),
        hasSlots: plan.times.slots.length > 0,
      };
    });
  }

  /**
   * A time for a share of an item that is free by the member's own times and apart from what colleagues share of it,
   * within what is left of today and the days after; null where there is none. Nothing is held for them by it.
   * Whether the item is theirs to see is for the caller to ask.
   */
  async spread(
    actor: Actor,
    wish: Wish & { itemId: string },
    { days, turn = 0 }: { days: number; turn?: number },
  ): Promise<{ timeZone: string; at: Date | null }> {
    const now = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const plan = await this.plan(tx, actor.memberId, wish);
      const others = await this.shares.timesOfColleagues(tx, actor.memberId, wish.itemId, now);
      const seed = Number.parseInt(textHash(`${actor.memberId} ${wish.itemId} ${turn}`).slice(0, 12), 16);
      return { timeZone: plan.zone, at: spreadTime(plan, others, stretchOf(now, plan.zone, days), seed) };
    });
  }

  /** Two who spread at once come one after the other, so that the second sees what the first has taken. */
  private async keepApart(tx: Transaction, memberId: string, itemId: string, at: Date): Promise<void> {
    await this.shares.lockSpread(tx, itemId);
    const others = await this.shares.timesOfColleagues(tx, memberId, itemId, new Date(at.getTime() - HOUR_MS));
    if (!isApart(at, others)) throw spreadTaken();
  }

  /** @returns null for what goes out, at its time or late. */
  async whenLate(
    tx: Transaction,
    { memberId }: Pick<ShareRecord, 'memberId'>,
    plannedAt: Date,
    now: Date,
  ): Promise<LateAnswer | null> {
    if (!isLate(plannedAt, now)) return null;
    const late = whenLate(await this.sharingTimes.of(tx, memberId), plannedAt, now);
    if (!late) return null;
    if (late.kind === 'wait') {
      const message = say('Its time passed, and it is in your quiet hours now. It goes out when they end.');
      return { cleared: false, event: 'retry', dueAt: late.until, code: 'quiet_hours', message };
    }
    const message = say(
      'Not shared: its time has passed by more than you let a share be late. Choose another time, or cancel it.',
    );
    return { cleared: false, event: 'hold', holdKey: LATE_HOLD, code: 'late', message };
  }

  private async plan(tx: Transaction, memberId: string, { network, replaces }: Wish): Promise<Plan> {
    const { times, zone } = await this.sharingTimes.of(tx, memberId);
    // Today began at most so long ago, whatever the clocks do.
    const from = new Date(this.clock.now().getTime() - 2 * DAY_MS);
    const taken = await this.shares.timesOf(tx, { memberId, network, besides: replaces ?? null }, from);
    return { times, zone, most: mostADay(times, network), taken };
  }
}

/** As sentences take a moment: the day on the clock's own calendar, and the time. */
function told(at: Date, { zone: timeZone }: Plan) {
  const clock = DateTime.fromJSDate(at, { zone: timeZone });
  return { day: new Date(Date.UTC(clock.year, clock.month - 1, clock.day)), time: clock.toFormat('HH:mm'), timeZone };
}
