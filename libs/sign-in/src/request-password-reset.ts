import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { MemberRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { IssuePasswordReset } from './issue-password-reset.js';
import { SignInQueries, type SignInCandidate } from './sign-in.queries.js';

/**
 * For whoever says that they forgot their password. They are told nothing about who exists, by words or by time: the
 * look-up is the same for every address, and what is done for those it finds is done after the answer.
 */
@Injectable()
export class RequestPasswordReset implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RequestPasswordReset.name);
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly queries: SignInQueries,
    private readonly members: MemberRepository,
    private readonly issue: IssuePasswordReset,
  ) {}

  /** Has a link made for each organisation the address is an active member of; for none when it is not `wanted`. */
  async execute(email: string, wanted = true): Promise<void> {
    const candidates = await this.queries.candidates(email);
    const work = this.issueAll(wanted ? candidates : []).finally(() => this.underway.delete(work));
    this.underway.add(work);
  }

  /** When everything that was asked for so far is written. */
  async settled(): Promise<void> {
    await Promise.all(this.underway);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async issueAll(candidates: readonly SignInCandidate[]): Promise<void> {
    for (const { organisationId, memberId } of candidates) {
      try {
        await this.database.within(organisationId, async (tx) => {
          const member = await this.members.lock(tx, memberId);
          if (member?.status === 'active') await this.issue.execute(tx, memberId, null);
        });
      } catch (error) {
        this.logger.error(`A password reset could not be written: ${(error as Error).message}`);
      }
    }
  }
}
