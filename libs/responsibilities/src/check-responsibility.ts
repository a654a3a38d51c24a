import { Injectable } from '@nestjs/common';
import { DomainError, say } from '#libs/kernel';
import { MemberRepository, OrganisationRepository, TeamRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import type { ResponsibilityOrder } from './responsibility.js';
import { ResponsibilityRepository } from './responsibility.repository.js';
import { mayDo, orderProblems, sameOrder, tidied } from './responsibility.rules.js';

/** Whether somebody can answer for that; nobody else adds or changes one until the transaction ends. */
@Injectable()
export class CheckResponsibility {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly teams: TeamRepository,
    private readonly topics: TopicRepository,
    private readonly duties: ResponsibilityRepository,
  ) {}

  /** @returns it as it is kept. @throws DomainError invalid naming the fields; conflict `already_responsible`. */
  async execute(tx: Transaction, order: ResponsibilityOrder, id?: string): Promise<ResponsibilityOrder> {
    const { regions } = await this.organisations.lock(tx);
    const topicIds = new Set((await this.topics.all(tx)).map((topic) => topic.id));
    const problems = orderProblems(order, { topicIds, regions });
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    await this.requireWho(tx, order);
    const duty = tidied(order, regions);
    const others = (await this.duties.inForce(tx, { kind: duty.kind })).filter((other) => other.id !== id);
    if (others.some((other) => sameOrder(other, duty))) {
      throw DomainError.conflict('already_responsible', say('Exactly this is in the list already.'));
    }
    return duty;
  }

  private async requireWho(tx: Transaction, { kind, memberId, teamId }: ResponsibilityOrder): Promise<void> {
    if (teamId !== null && !(await this.teams.find(tx, teamId))) {
      throw DomainError.invalid('teamId', say('There is no such team any more. Choose another.'));
    }
    if (memberId === null) return;
    const member = await this.members.find(tx, memberId);
    if (member?.status !== 'active') {
      throw DomainError.invalid('memberId', say('There is no such person any more. Choose somebody else.'));
    }
    if (mayDo(kind, member.roles)) return;
    throw DomainError.invalid(
      'memberId',
      say('{name} is no reviewer and approves nothing. Choose a reviewer, or give them the role first.', {
        name: member.name,
      }),
    );
  }
}
