import { Injectable } from '@nestjs/common';
import { Channels } from '#libs/channels';
import { DeliveryRepository, type NewDelivery } from '#libs/deliveries';
import { Clock, groupBy, newId } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { DueMailRepository, type DueMail } from './due-mail.repository.js';
import { Kinds } from './kinds.js';
import { planMail, type MailPlan, type Parcel, type WayOf } from './mail-plan.rules.js';
import { ReaderRepository, type Reader } from './reader.repository.js';
import { toldBy } from './tell.js';
import { TELLING } from './tell-members.js';

const MOST_ORGANISATIONS = 500;
const MEMBERS_AT_A_TIME = 500;
const DAY_MS = 24 * 3_600_000;

/**
 * Puts what is due by mail into deliveries: for each member one, and one more for each urgent kind. A delivery and what
 * went into it are written in one transaction, so that whoever dies on the way has done nothing, and nothing goes twice.
 */
@Injectable()
export class ComposeMail {
  constructor(
    private readonly database: Database,
    private readonly dueMail: DueMailRepository,
    private readonly readers: ReaderRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly channels: Channels,
    private readonly kinds: Kinds,
    private readonly clock: Clock,
  ) {}

  /** Organisations where something is due; none while there is no mail, nor those whose telling waits for an operator. */
  async organisations(): Promise<string[]> {
    if (!this.channels.get('mail')) return [];
    const rows = await this.database.lookUp<{ organisations_with_due_notifications: string }>(
      'organisations_with_due_notifications($1, $2, $3)',
      [this.clock.now(), TELLING, MOST_ORGANISATIONS],
    );
    return rows.map((row) => row.organisations_with_due_notifications);
  }

  /** @returns how many deliveries there are now that were not there. */
  async execute(organisationId: string): Promise<number> {
    if (!this.channels.get('mail')) return 0;
    let composed = 0;
    for (;;) {
      const some = await this.database.within(organisationId, (tx) => this.composeSome(tx));
      composed += some.composed;
      if (some.members < MEMBERS_AT_A_TIME || some.touched === 0) return composed;
    }
  }

  private async composeSome(tx: Transaction): Promise<{ members: number; touched: number; composed: number }> {
    const now = this.clock.now();
    const members = await this.dueMail.members(tx, now, MEMBERS_AT_A_TIME);
    if (members.length === 0) return { members: 0, touched: 0, composed: 0 };
    const waiting = groupBy(await this.dueMail.take(tx, members, now), ({ memberId }) => memberId);
    const mailed = await this.dueMail.mailedSince(tx, members, new Date(now.getTime() - DAY_MS));
    const readers = await this.readers.byId(tx, members);
    const moves: MailPlan['moves'] = [];
    const deliveries: NewDelivery[] = [];
    const went: { id: string; deliveryId: string }[] = [];
    for (const [memberId, mails] of waiting) {
      const reader = readers.get(memberId)!;
      const plan = planMail(mails, { ...reader, mailed: mailed.get(memberId) ?? 0 }, this.wayTo(reader), now);
      moves.push(...plan.moves);
      for (const parcel of plan.parcels) {
        const delivery = this.delivery(memberId, parcel, now);
        deliveries.push(delivery);
        went.push(...parcel.mails.map(({ id }) => ({ id, deliveryId: delivery.id })));
      }
    }
    await this.dueMail.move(tx, moves);
    await this.deliveries.insert(tx, deliveries);
    await this.dueMail.went(tx, went);
    return { members: members.length, touched: moves.length + went.length, composed: deliveries.length };
  }

  private wayTo(reader: Reader): WayOf {
    return (name) => {
      const kind = this.kinds.find(name);
      if (!kind || reader.status !== kind.tells) return null;
      return { mail: toldBy(kind, reader.choices.kinds).mail, mandatory: kind.mandatory };
    };
  }

  private delivery(memberId: string, { urgent, mails }: Parcel, now: Date): NewDelivery {
    const [first] = mails as [DueMail];
    const kinds = [...new Set(mails.map(({ kind }) => kind))];
    return {
      id: newId(),
      memberId,
      channel: 'mail',
      // Each goes into one delivery, so that no two begin with the same.
      cause: first.id,
      kind: kinds.length === 1 ? first.kind : 'several',
      mandatory: kinds.some((kind) => this.kinds.get(kind).mandatory),
      content: { urgent },
      dueAt: now,
      createdAt: now,
    };
  }
}
