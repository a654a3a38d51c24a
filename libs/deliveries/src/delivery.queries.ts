import { Injectable } from '@nestjs/common';
import { readPlace, toPage, type Actor, type Page } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { DeliveryState } from './delivery.rules.js';

/** What was sent, to whom and when; never what it said. */
export interface DeliveryView {
  id: string;
  member: { id: string; name: string };
  channel: string;
  kind: string;
  mandatory: boolean;
  state: DeliveryState;
  code: string | null;
  tries: number;
  createdAt: Date;
  dueAt: Date;
  sentAt: Date | null;
  /** Since when nothing but what is mandatory goes to the member's address. */
  addressOffSince: Date | null;
}

export interface DeliveryFilter {
  state?: DeliveryState;
  memberId?: string;
  cursor?: string;
  limit: number;
}

type Row = Omit<DeliveryView, 'member'> & { memberId: string; memberName: string };

/** What a channel defers, over all organisations. */
export interface Deferred {
  code: string;
  deliveries: number;
  /** How long the oldest has waited. */
  seconds: number;
}

/** A member whose address refused mail until it was switched off. */
export interface SwitchedOff {
  member: { id: string; name: string };
  offSince: Date;
  code: string;
}

export interface SwitchedOffFilter {
  memberIds?: string[];
  cursor?: string;
  limit: number;
}

/** Of the address a member has today; what refused mail at an earlier one blames nobody. */
const ADDRESS_HASH = `encode(sha256(convert_to(lower(btrim(m.email)), 'UTF8')), 'hex')`;

@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(actor: Actor, filter: DeliveryFilter): Promise<Page<DeliveryView>> {
    const after = readPlace(filter.cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<Row[]>(
        `SELECT d.id, d.member_id AS "memberId", m.name AS "memberName", d.channel, d.kind, d.mandatory, d.state, d.code,
                d.tries, d.created_at AS "createdAt", d.due_at AS "dueAt", d.sent_at AS "sentAt",
                a.off_since AS "addressOffSince"
           FROM deliveries d
           JOIN members m ON m.organisation_id = d.organisation_id AND m.id = d.member_id
           LEFT JOIN mail_addresses a ON a.organisation_id = d.organisation_id AND a.member_id = d.member_id
            AND a.address_hash = ${ADDRESS_HASH}
          WHERE d.organisation_id = current_organisation()
            AND ($1::text IS NULL OR d.state = $1)
            AND ($2::uuid IS NULL OR d.member_id = $2)
            AND ($3::timestamptz IS NULL OR (d.created_at, d.id) < ($3, $4::uuid))
          ORDER BY d.created_at DESC, d.id DESC LIMIT $5`,
        [filter.state ?? null, filter.memberId ?? null, after?.at ?? null, after?.id ?? null, filter.limit + 1],
      ),
    );
    return toPage(
      rows,
      filter.limit,
      ({ memberId, memberName, ...row }) => ({ ...row, member: { id: memberId, name: memberName } }),
      (row) => [row.createdAt.getTime(), row.id],
    );
  }

  /** Whose mail comes back, the latest first; with `memberIds` of these people alone. */
  async switchedOff(actor: Actor, filter: SwitchedOffFilter): Promise<Page<SwitchedOff>> {
    const after = readPlace(filter.cursor);
    const rows = await this.database.within(actor, (tx) =>
      tx.query<(Omit<SwitchedOff, 'member'> & { memberId: string; memberName: string })[]>(
        `SELECT m.id AS "memberId", m.name AS "memberName", a.off_since AS "offSince", a.code
           FROM mail_addresses a
           JOIN members m ON m.organisation_id = a.organisation_id AND m.id = a.member_id
            AND m.status <> 'deactivated' AND a.address_hash = ${ADDRESS_HASH}
          WHERE a.organisation_id = current_organisation() AND a.off_since IS NOT NULL
            AND ($1::uuid[] IS NULL OR m.id = ANY($1))
            AND ($2::timestamptz IS NULL OR (a.off_since, m.id) < ($2, $3::uuid))
          ORDER BY a.off_since DESC, m.id DESC LIMIT $4`,
        [filter.memberIds ?? null, after?.at ?? null, after?.id ?? null, filter.limit + 1],
      ),
    );
    return toPage(
      rows,
      filter.limit,
      ({ memberId, memberName, ...row }) => ({ ...row, member: { id: memberId, name: memberName } }),
      (row) => [row.offSince.getTime(), row.memberId],
    );
  }

  /** What was tried and waits to be tried again, by what it was deferred with. */
  async deferred(): Promise<Deferred[]> {
    return this.database.lookUp<Deferred>('deliveries_deferred()');
  }
}
