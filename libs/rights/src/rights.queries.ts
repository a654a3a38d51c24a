import { Injectable } from '@nestjs/common';
import { HoldRepository } from '#libs/holds';
import type { Actor } from '#libs/kernel';
import { MemberDirectory, MemberRepository } from '#libs/people';
import { Database } from '#libs/platform';

/** What a decision about a member's data rests on. */
export interface Standing {
  hold: { reason: string; placedBy: { id: string; name: string }; since: Date } | null;
  /** Since when an erasure waits for the hold, and whether the member asked for it themself. */
  erasureAsked: { at: Date; oneself: boolean } | null;
  /** Posts of theirs that stand at a network, and shares that wait to go out. */
  published: number;
  waiting: number;
  lastAdmin: boolean;
}

export interface Held {
  member: { id: string; name: string };
  since: Date;
  erasureAskedAt: Date | null;
}

@Injectable()
export class RightsQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly holds: HoldRepository,
  ) {}

  /** @throws DomainError not_found. */
  async standing(actor: Actor, memberId: string): Promise<Standing> {
    return this.database.within(actor, async (tx) => {
      await this.directory.get(tx, memberId);
      const hold = await this.holds.find(tx, memberId);
      const request = await this.holds.request(tx, memberId);
      const placer = hold && (await this.directory.get(tx, hold.placedBy));
      const [counted] = await tx.query<[{ published: number; waiting: number }]>(
        `SELECT count(*) FILTER (WHERE p.state = 'published')::integer AS published,
                count(*) FILTER (WHERE p.state IN ('scheduled', 'held'))::integer AS waiting
           FROM shares s JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
          WHERE s.organisation_id = current_organisation() AND s.member_id = $1`,
        [memberId],
      );
      const admins = await this.members.admins(tx);
      return {
        ...counted,
        hold: hold &&
          placer && { reason: hold.reason, placedBy: { id: placer.id, name: placer.name }, since: hold.since },
        erasureAsked: request && { at: request.askedAt, oneself: request.askedBy === memberId },
        lastAdmin: admins.length === 1 && admins[0] === memberId,
      };
    });
  }

  /** Everybody under a legal hold, the oldest hold first. */
  async held(actor: Actor): Promise<Held[]> {
    return this.database.within(actor, async (tx) => {
      const holds = await this.holds.all(tx);
      const asked = new Map((await this.holds.requests(tx)).map((request) => [request.memberId, request.askedAt]));
      const members = await this.directory.many(
        tx,
        holds.map(({ memberId }) => memberId),
      );
      return holds.map(({ memberId, since }) => ({
        member: { id: memberId, name: members.get(memberId)!.name },
        since,
        erasureAskedAt: asked.get(memberId) ?? null,
      }));
    });
  }
}
