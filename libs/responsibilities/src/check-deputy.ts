import { Injectable } from '@nestjs/common';
import { DomainError, hasRole, say, type Actor } from '#libs/kernel';
import { MemberRepository, OrganisationRepository, type MemberRecord } from '#libs/people';
import type { Transaction } from '#libs/platform';
import type { DeputyOrder, DeputyRecord } from './deputy.js';
import { DeputyRepository } from './deputy.repository.js';
import { dayAt, dayProblems, deputyProblems, momentsOf, overlap } from './deputy.rules.js';

/** Whether somebody may stand in for a member on these days, as far as whoever says so may say it. */
@Injectable()
export class CheckDeputy {
  constructor(
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly deputies: DeputyRepository,
  ) {}

  /** Nobody else names one for the member, or takes the deputy's place here, until the transaction ends. */
  async execute(
    tx: Transaction,
    actor: Actor,
    order: DeputyOrder,
    at: Date,
    before?: DeputyRecord,
  ): Promise<Pick<DeputyRecord, 'beginsAt' | 'endsAt'>> {
    requireTheirs(actor, order.memberId);
    const { member, deputy } = await this.both(tx, order);
    const timeZone = member.timeZone ?? (await this.organisations.get(tx)).timeZone;
    const begun = before !== undefined && before.beginsAt <= at;
    const problems = [
      ...deputyProblems(member, deputy),
      ...dayProblems(order, dayAt(at, timeZone), begun),
      ...(begun ? hasBegun(before, order) : []),
    ];
    const [problem] = problems;
    if (problem) throw DomainError.invalid(problem.field, problem.message);
    const moments = momentsOf(order, timeZone);
    if (begun) moments.beginsAt = before.beginsAt;
    const others = (await this.deputies.of(tx, member.id, at)).filter(({ id }) => id !== before?.id);
    const other = others.find((each) => overlap(each, moments));
    if (other) throw await this.alreadyAway(tx, other);
    return moments;
  }

  private async both(tx: Transaction, { memberId, deputyId }: DeputyOrder) {
    // In the order of their ids, for two who stand in for each other not to wait for one another.
    const found = new Map<string, MemberRecord | null>();
    for (const id of [memberId, deputyId].sort()) found.set(id, await this.members.lock(tx, id));
    const member = found.get(memberId);
    if (member?.status !== 'active') throw DomainError.notFound('member');
    return { member, deputy: found.get(deputyId) ?? null };
  }

  private async alreadyAway(tx: Transaction, { deputyId, firstOn, lastOn }: DeputyRecord): Promise<DomainError> {
    const deputy = await this.members.find(tx, deputyId);
    return DomainError.conflict(
      'already_away',
      say('{name} stands in from {first, date, day} to {last, date, day} already. Change or end that first.', {
        name: deputy?.name ?? '',
        first: new Date(`${firstOn}T00:00:00Z`),
        last: new Date(`${lastOn}T00:00:00Z`),
      }),
    );
  }
}

/** @throws DomainError forbidden when it is neither theirs nor do they run the organisation. */
export function requireTheirs(actor: Actor, memberId: string): void {
  if (actor.memberId === memberId || hasRole(actor, 'admin')) return;
  throw DomainError.forbidden(say('Only an admin names a deputy for somebody else.'));
}

/** Who stood in until now was not somebody else, nor from another day. */
function hasBegun(before: DeputyRecord, { deputyId, firstOn }: DeputyOrder) {
  const message = say('This has begun. Only its last day can be changed; end it to name somebody else.');
  if (deputyId !== before.deputyId) return [{ field: 'deputyId', message }];
  return firstOn === before.firstOn ? [] : [{ field: 'firstOn', message }];
}
