import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { CHECKED_FOR_MS } from './check-times.rules.js';
import { CheckPost, type LeftAlone } from './check-post.js';
import { PostCheckRepository } from './post-check.repository.js';

/** Of one organisation at a time, so that one with many posts does not keep the others waiting; */
const MOST_AT_ONCE = 60;
/** and of one member, in whose name networks count what is asked. */
const MOST_OF_A_MEMBER = 5;

/** Reads posts back whose turn it is. A worker that dies in one leaves it to the next when its lease has ended. */
@Injectable()
export class VisitPosts {
  private readonly logger = new Logger(VisitPosts.name);

  constructor(
    private readonly database: Database,
    private readonly checks: PostCheckRepository,
    private readonly checkPost: CheckPost,
    private readonly clock: Clock,
  ) {}

  async organisations(): Promise<string[]> {
    const now = this.clock.now();
    const rows = await this.database.lookUp<{ organisations_with_posts_to_check: string }>(
      'organisations_with_posts_to_check($1, $2)',
      [this.since(now), now],
    );
    return rows.map((row) => row.organisations_with_posts_to_check);
  }

  /** @returns how many were read, or tried. */
  async execute(organisationId: string): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.within(organisationId, async (tx) => {
      await this.checks.enrol(tx, this.since(now));
      return this.checks.due(tx, now, MOST_AT_ONCE);
    });
    const leftAlone = new Set<string>();
    const asked = new Map<string, number>();
    let visited = 0;
    for (const { shareId, memberId, network } of due) {
      const member = `${network} ${memberId}`;
      const before = asked.get(member) ?? 0;
      if (leftAlone.has(network) || leftAlone.has(member) || before >= MOST_OF_A_MEMBER) continue;
      const others = await this.check(organisationId, shareId);
      visited += 1;
      asked.set(member, before + 1);
      if (others !== null) leftAlone.add(others === 'network' ? network : member);
    }
    return visited;
  }

  /** One whose check fails keeps no other from its turn. */
  private async check(organisationId: string, shareId: string): Promise<LeftAlone> {
    try {
      return await this.checkPost.execute(organisationId, shareId);
    } catch (error) {
      const { message, stack } = error as Error;
      this.logger.error(`The post of share ${shareId} is not checked, and tried again later: ${message}`, stack);
      await this.checkPost.putOff(organisationId, shareId);
      return null;
    }
  }

  private since(now: Date): Date {
    return new Date(now.getTime() - CHECKED_FOR_MS);
  }
}
