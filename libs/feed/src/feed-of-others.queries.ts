import { Injectable } from '@nestjs/common';
import { Clock, DomainError, hasRole, say, type Actor, type Page } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory, TeamRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { absences, toAbsence, type AbsenceRow, type FeedAbsence } from './feed-absence.queries.js';
import { MEMBER, SOMEBODY } from './feed-audience.queries.js';
import { toItem, type FeedItem, type FeedRow } from './feed-item.js';
import { allEntries, page } from './feed-page.queries.js';
import { readFeedPlace, writeFeedPlace } from './feed-place.rules.js';
import { feedLookedThrough } from './feed.facts.js';

/** Through whose eyes: one member's, or those of somebody of a team, region and language. */
export interface Eyes {
  memberId?: string;
  teamId?: string;
  region?: string;
  language?: string;
}

export interface FeedOfOthersFilter extends Eyes {
  cursor?: string;
  limit: number;
}

/** Who has a feed. */
const SHARERS = ['advocate', 'seller'] as const;

const DEPTHS = [2_048, null];

/**
 * The feed as somebody else would see it, by the feed's own rule; nothing can be done with it. What a member has shared
 * is nobody else's to read here: it neither shows nor changes the order.
 */
@Injectable()
export class FeedOfOthersQueries {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
    private readonly members: MemberDirectory,
    private readonly teams: TeamRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Looking through a member's eyes is on record; those of an audience are nobody's.
   * @throws DomainError forbidden where a member is chosen by somebody who may not list people, invalid where the choice
   * is of both kinds, not_found.
   */
  async list(actor: Actor, filter: FeedOfOthersFilter): Promise<Page<FeedItem>> {
    const now = this.clock.now();
    const place = readFeedPlace(filter.cursor, { asOf: now, shared: false });
    const { rows, topics } = await this.through(actor, filter, now, async (tx, me, given) => {
      let rows: FeedRow[] = [];
      for (const depth of DEPTHS) {
        const parameters = [...given];
        const entries = allEntries(place, depth, (of) => `$${parameters.push(of)}`);
        rows = await tx.query<FeedRow[]>(page(entries, [], filter.limit + 1, undefined, me), parameters);
        if (rows.length > filter.limit) break;
      }
      return { rows, topics: await this.topics.all(tx) };
    });
    return toFeedPage(rows, filter, place.asOf, (row) => {
      const item = toItem(row, topics, now);
      return { ...item, why: item.why.filter((reason) => reason !== 'not_shared_yet') };
    });
  }

  /** What is approved and not in that feed, with why; likewise, on record too. */
  async absent(actor: Actor, filter: FeedOfOthersFilter): Promise<Page<FeedAbsence>> {
    const now = this.clock.now();
    const place = readFeedPlace(filter.cursor, { asOf: now, shared: false });
    const rows = await this.through(actor, filter, now, (tx, me, parameters) => {
      const statement = absences(place, filter.limit + 1, me, (of) => `$${parameters.push(of)}`);
      return tx.query<AbsenceRow[]>(statement, parameters);
    });
    return toFeedPage(rows, filter, place.asOf, (row) => toAbsence(row, now));
  }

  /** Asks with the statement of who looks (`me`) and its parameters, the second of which is the moment. */
  private async through<T>(
    actor: Actor,
    eyes: Eyes,
    now: Date,
    ask: (tx: Transaction, me: string, parameters: unknown[]) => Promise<T>,
  ): Promise<T> {
    refuseUnlessAllowed(actor, eyes);
    const { memberId, teamId, region, language } = eyes;
    return this.database.within(actor, async (tx) => {
      if (memberId) {
        await this.lookThrough(tx, actor, memberId, now);
        return ask(tx, MEMBER('$1::uuid'), [memberId, now]);
      }
      if (teamId && !(await this.teams.find(tx, teamId))) throw DomainError.notFound('team');
      const somebody = SOMEBODY('$1::uuid', '$3::text', '$4::text');
      return ask(tx, somebody, [teamId ?? null, now, region ?? null, language ?? null]);
    });
  }

  private async lookThrough(tx: Transaction, { memberId: actorId }: Actor, memberId: string, at: Date): Promise<void> {
    const { roles, status } = await this.members.get(tx, memberId);
    if (status === 'deactivated' || !SHARERS.some((role) => roles.includes(role)))
      throw DomainError.invalid('memberId', say('This person has no feed. Choose an advocate or a seller.'));
    await this.ledger.append(tx, feedLookedThrough.of({ at, actorId, subjectId: memberId }));
  }
}

function refuseUnlessAllowed(actor: Actor, { memberId, teamId, region, language }: Eyes): void {
  if (!memberId) return;
  if (!hasRole(actor, 'comms_lead', 'admin'))
    throw DomainError.forbidden(say('Only comms leads and admins see the feed of one person. Choose an audience.'));
  if (teamId || region || language)
    throw DomainError.invalid('memberId', say('Choose one person or an audience, not both.'));
}

/** A row more than the page holds tells that another one follows. */
function toFeedPage<Row extends { rank: Date; itemId: string }, T>(
  rows: Row[],
  { limit }: FeedOfOthersFilter,
  asOf: Date,
  present: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? writeFeedPlace(asOf, { row: last, shared: false }) : null;
  return { items: shown.map(present), nextCursor };
}
