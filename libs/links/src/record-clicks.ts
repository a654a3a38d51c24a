import { Injectable } from '@nestjs/common';
import type { JournaledClick } from '#libs/click-journal';
import { SessionRepository } from '#libs/people';
import { Configuration, Database, type Transaction } from '#libs/platform';
import { agentFamily } from './click-agent.rules.js';
import { BURST_SECONDS, judgeRequest, judgeVisit, REPEAT_SECONDS } from './click.rules.js';
import { ClickRepository, type JudgedClick, type PastVisit } from './click.repository.js';
import { ShareLinkRepository, type LinkStanding } from './share-link.repository.js';

/** Judges a batch of one organisation's clicks and keeps them, all or none. */
@Injectable()
export class RecordClicks {
  private readonly secure: boolean;

  constructor(
    private readonly database: Database,
    private readonly clicks: ClickRepository,
    private readonly links: ShareLinkRepository,
    private readonly sessions: SessionRepository,
    configuration: Configuration,
  ) {
    this.secure = configuration.linkUrl.startsWith('https:');
  }

  /** Safe to repeat with the same clicks: what is kept already is not counted again. */
  async execute(organisationId: string, clicks: readonly JournaledClick[]): Promise<void> {
    if (clicks.length === 0) return;
    const arrivals = clicks.map((click) => arrival(click, this.secure));
    await this.database.within(organisationId, async (tx) => {
      const memory = await this.recall(tx, arrivals);
      const links = await this.links.standing(tx, [...new Set(clicks.map((click) => click.linkId))]);
      const holders = await this.holders(tx, arrivals);
      await this.clicks.insert(
        tx,
        arrivals.map((one) => judge(one, links.get(one.click.linkId), holderOf(one, holders), memory)),
      );
    });
  }

  /** Who holds the open sessions that browsers among these sent. */
  private async holders(tx: Transaction, arrivals: readonly Arrival[]): Promise<Map<string, string>> {
    const hashes = arrivals.flatMap(({ visitor, click }) => (visitor && click.sessionHash) ?? []);
    return hashes.length > 0 ? this.sessions.holders(tx, hashes, arrivals[0]!.click.at) : new Map();
  }

  private async recall(tx: Transaction, arrivals: readonly Arrival[]): Promise<VisitMemory> {
    const visitors = arrivals.flatMap((one) => one.visitor ?? []);
    const first = arrivals[0]!.click.at;
    const past = await this.clicks.visitsSince(tx, visitors, new Date(first.getTime() - REPEAT_SECONDS * 1_000));
    return new VisitMemory(past);
  }
}

/** A click judged by itself; who made it only when it looks human so far. */
interface Arrival {
  click: JournaledClick;
  verdict: ReturnType<typeof judgeRequest>;
  visitor: Buffer[] | null;
}

function arrival(click: JournaledClick, secure: boolean): Arrival {
  const verdict = judgeRequest(click, secure);
  return { click, verdict, visitor: verdict.judgement === 'human' ? click.visitor : null };
}

function holderOf({ click }: Arrival, holders: ReadonlyMap<string, string>): string | undefined {
  return click.sessionHash ? holders.get(click.sessionHash.toString('hex')) : undefined;
}

function judge(
  { click, verdict, visitor }: Arrival,
  link: LinkStanding | undefined,
  holder: string | undefined,
  memory: VisitMemory,
): JudgedClick {
  const liveAt = link?.liveAt ?? null;
  const judged = visitor
    ? judgeVisit({
        secondsLive: liveAt && (click.at.getTime() - liveAt.getTime()) / 1_000,
        ...memory.of(visitor, click),
        own: holder !== undefined && holder === link?.memberId,
      })
    : verdict;
  // A colleague's browser behind the same address looks alike: what is one's own says nothing of what others do.
  const other = judged.judgement === 'own' ? null : visitor;
  if (other) memory.add(other[0]!, click, judged.judgement === 'human');
  return {
    id: click.id,
    linkId: click.linkId,
    at: click.at,
    ...judged,
    visitorHash: other?.[0] ?? null,
    agentFamily: agentFamily(click.userAgent),
    referrerHost: URL.canParse(click.referrer) ? new URL(click.referrer).host || null : null,
  };
}

/** What visitors did within the last hour: what the database knows, and what this batch adds. */
class VisitMemory {
  private readonly byVisitor = new Map<string, Map<string, PastVisit>>();

  constructor(past: readonly PastVisit[]) {
    for (const visit of past) this.put(visit);
  }

  of(visitor: readonly Buffer[], click: JournaledClick): { otherLinks: number; counted: boolean } {
    const visits = visitor.flatMap((hash) => [...(this.byVisitor.get(hash.toString('hex'))?.values() ?? [])]);
    const within = (at: Date | null, seconds: number) =>
      at !== null && click.at.getTime() - at.getTime() < seconds * 1_000;
    const others = visits.filter((visit) => visit.linkId !== click.linkId && within(visit.at, BURST_SECONDS));
    return {
      otherLinks: new Set(others.map((visit) => visit.linkId)).size,
      counted: visits.some((visit) => visit.linkId === click.linkId && within(visit.humanAt, REPEAT_SECONDS)),
    };
  }

  add(hash: Buffer, click: JournaledClick, human: boolean): void {
    const visitor = hash.toString('hex');
    const before = this.byVisitor.get(visitor)?.get(click.linkId);
    this.put({ visitor, linkId: click.linkId, at: click.at, humanAt: human ? click.at : (before?.humanAt ?? null) });
  }

  private put(visit: PastVisit): void {
    const visits = this.byVisitor.get(visit.visitor) ?? new Map<string, PastVisit>();
    this.byVisitor.set(visit.visitor, visits.set(visit.linkId, visit));
  }
}
