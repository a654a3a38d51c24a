import { Injectable } from '@nestjs/common';
import { say, type FieldProblem } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Draft } from './draft.js';
import { DraftQueries } from './draft.queries.js';
import { draftProblems } from './draft.rules.js';

/** Finds everything wrong with a draft: in itself, and in what it names. */
@Injectable()
export class CheckDraft {
  constructor(private readonly queries: DraftQueries) {}

  async execute(tx: Transaction, draft: Draft): Promise<FieldProblem[]> {
    const problems = draftProblems(draft);
    const named = await this.queries.named(tx, draft);
    draft.topicIds.forEach((id, index) => {
      if (!named.topics.includes(id))
        problems.push({ field: `topics[${index}]`, message: say('must be one of the topics') });
    });
    draft.audience.teams.forEach((id, index) => {
      if (!named.teams.includes(id)) {
        problems.push({ field: `audience.teams[${index}]`, message: say('must be one of the teams') });
      }
    });
    if (draft.imageId !== null && !named.image) {
      problems.push({ field: 'imageId', message: say('must be an uploaded image') });
    }
    return problems;
  }
}
