import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import type { LocalDay } from './item-hold.js';
import { endOf, untilProblem } from './item-hold.rules.js';

/** The end of a hold by the organisation's calendar. */
@Injectable()
export class HoldDays {
  constructor(private readonly organisations: OrganisationRepository) {}

  /** @throws DomainError invalid on `until`. */
  async end(
    tx: Transaction,
    until: LocalDay | null,
    now: Date,
  ): Promise<{ until: LocalDay | null; endsAt: Date | null }> {
    if (until === null) return { until, endsAt: null };
    const { timeZone } = await this.organisations.get(tx);
    const problem = untilProblem(until, now, timeZone);
    if (problem) throw DomainError.invalid(problem.field, problem.message);
    return { until, endsAt: endOf(until, timeZone) };
  }
}
