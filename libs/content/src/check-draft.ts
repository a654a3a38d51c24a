import { Injectable } from '@nestjs/common';
import { say, type FieldProblem } from '#libs/kernel';
import { OrganisationRepository, RegionUses, regionsProblem } from '#libs/people';
import type { Transaction } from '#libs/platform';
import type { Draft } from './draft.js';
import { DraftQueries } from './draft.queries.js';
import { draftProblems, readinessProblems } from './draft.rules.js';
import { ItemRepository } from './item.repository.js';

export interface Purpose {
  /** Whether it is to be sent to review next. */
  toReview: boolean;
  at: Date;
  /** Whose pictures it may show that are not in the library yet. */
  writerId: string;
}

/** Finds everything wrong with a draft: in itself, and in what it names. */
@Injectable()
export class CheckDraft {
  constructor(
    private readonly queries: DraftQueries,
    private readonly organisations: OrganisationRepository,
    items: ItemRepository,
    regionUses: RegionUses,
  ) {
    regionUses.add(async (tx, region, at) => {
      const { count, title } = await items.inRegion(tx, region, at);
      if (title === null) return null;
      return say(
        'Content is for {region}, such as “{title}” ({count, plural, one {# item} other {# items}}). Give it another audience or retire it first.',
        { count, title, region },
      );
    });
  }

  /** Nothing where it may be kept. What may not is told in one go what a review would ask for too, if it is meant for one. */
  async execute(tx: Transaction, draft: Draft, { toReview, at, writerId }: Purpose): Promise<FieldProblem[]> {
    const problems = await this.inTheWay(tx, draft, writerId);
    if (problems.length === 0 || !toReview) return problems;
    const named = new Set(problems.map(({ field }) => field));
    return [...problems, ...readinessProblems(draft, at).filter(({ field }) => !named.has(field))];
  }

  private async inTheWay(tx: Transaction, draft: Draft, writerId: string): Promise<FieldProblem[]> {
    const problems = draftProblems(draft);
    const named = await this.queries.named(tx, draft, writerId);
    draft.topicIds.forEach((id, index) => {
      if (!named.topics.includes(id))
        problems.push({ field: `topics[${index}]`, message: say('must be one of the topics') });
    });
    draft.audience.teams.forEach((id, index) => {
      if (!named.teams.includes(id)) {
        problems.push({ field: `audience.teams[${index}]`, message: say('must be one of the teams') });
      }
    });
    // Where there is no list members are of whatever region they say.
    const { regions } = await this.organisations.get(tx);
    const none = regions.length === 0 ? null : regionsProblem(draft.audience.regions, regions);
    if (none) problems.push({ field: 'audience.regions', message: none });
    if (draft.imageId !== null && !named.image) {
      problems.push({ field: 'imageId', message: say('must be an uploaded image') });
    }
    return problems;
  }
}
