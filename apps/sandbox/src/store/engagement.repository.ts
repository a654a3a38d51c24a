import { KeyedRepository } from './keyed.repository.js';
import type { JournalRepository } from './journal.repository.js';
import type { Engagement } from './network.entity.js';

/** The UTC day, `YYYY-MM-DD`, of a moment in milliseconds. */
export const utcDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

export interface Addition {
  postUrn: string;
  day: string;
  /** By metric, see analytics.rules.ts. Adding 0 makes a metric measured. */
  figures: Partial<Record<string, number>>;
  /** By reaction type. */
  reactions?: Partial<Record<string, number>>;
}

/** Reactions and measured figures of each post. */
export class EngagementRepository extends KeyedRepository<Engagement> {
  constructor(journal: JournalRepository, most: number) {
    super('engagement', journal, (engagement) => engagement.postUrn, most);
  }

  of(postUrn: string): Engagement {
    return this.get(postUrn) ?? { postUrn, reactions: {}, figures: {} };
  }

  add({ postUrn, day, figures, reactions = {} }: Addition): Engagement {
    const next = structuredClone(this.of(postUrn));
    for (const [metric, count] of Object.entries(figures)) {
      const days = (next.figures[metric] ??= {});
      days[day] = (days[day] ?? 0) + (count ?? 0);
    }
    for (const [type, count] of Object.entries(reactions)) {
      next.reactions[type] = (next.reactions[type] ?? 0) + (count ?? 0);
    }
    return this.put(next);
  }

  /** All reactions of a post, whatever their type. */
  reactionsTo(postUrn: string): number {
    return Object.values(this.of(postUrn).reactions).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  }
}
