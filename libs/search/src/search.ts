import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '#libs/kernel';
import { FindCases } from './find-cases.queries.js';
import { FindFeedItems } from './find-feed-items.queries.js';
import { FindItems } from './find-items.queries.js';
import { FindPeople } from './find-people.queries.js';
import { FindShares } from './find-shares.queries.js';
import { fitOf, questionOf } from './question.rules.js';
import type { Found, SearchSource } from './search-source.js';

/** So many of each kind are shown: who wants more goes to that kind's own list. */
const MOST = 6;

/** Everything a member may see, by its name and a little more. */
@Injectable()
export class Search {
  private readonly sources: SearchSource[];

  constructor(cases: FindCases, feedItems: FindFeedItems, items: FindItems, people: FindPeople, shares: FindShares) {
    this.sources = [cases, feedItems, items, people, shares];
  }

  /** The likeliest first, whatever kind it is; among equals as its source has them. */
  async execute(actor: Actor, typed: string): Promise<Found[]> {
    const question = questionOf(typed);
    if (!question) return [];
    const found: (Found & { fit: number })[] = [];
    for (const source of this.sources.filter(({ roles }) => hasRole(actor, ...roles)))
      for (const one of await source.find(actor, question, MOST))
        found.push({ ...one, fit: fitOf(one.title, question) });
    return found.sort((a, b) => b.fit - a.fit).map(({ fit: _fit, ...one }) => one);
  }
}
