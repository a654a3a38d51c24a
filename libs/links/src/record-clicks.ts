import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#libs/platform';
import { agentFamily } from './click-agent.rules.js';
import { BURST_SECONDS, judgeRequest, judgeVisit, REPEAT_SECONDS } from './click.rules.js';
import type { Click } from './click.js';
import { ClickRepository, type JudgedClick, type PastVisit } from './click.repository.js';
import { ShareLinkRepository } from './share-link.repository.js';
import { visitorHash, VisitorSalts, type Salts } from './visitor-salts.js';

/** Judges a batch of one organisation's clicks and keeps them, all or none. */
@Injectable()
export class RecordClicks {
  constructor(
    private readonly database: Database,
    private readonly clicks: ClickRepository,
    private readonly links: ShareLinkRepository,
    private readonly salts: VisitorSalts,
  ) {}

  /** Safe to repeat with the same clicks: what is kept already is not counted again. */
  async execute(organisationId: string, clicks: readonly Click[]): Promise<void> {
    if (clicks.length === 0) return;
    const salts = await this.salts.at(organisationId, clicks.at(-1)!.at);
    const arrivals = clicks.map((click) => arrival(click, salts));
    await this.database.within(organisationId, async (tx) => {
      const memory = await this.recall(tx, arrivals);
      const live = await this.links.liveTimes(tx, [...new Set(clicks.map((click) => click.linkId))]);
      await this.clicks.insert(
        tx,
        arrivals.map((one) => judge(one, live.get(one.click.linkId) ?? null, memory)),
      );
    });
  }

  private async recall(tx: Transaction, arrivals: readonly Arrival[]): Promise<VisitMemory> {
    const visitors = arrivals.flatMap((one) => one.visitor ?? []);
    const first = arrivals[0]!.click.at;
    const past = await this.clicks.visitsSince(tx, visitors, new Date(first.getTime() - REPEAT_SECONDS * 1_000));
    return new VisitMemory(past);
  }
}

/** A click judged by itself; `visitor` (under today's salt, then yesterday's) only when it looks human so far. */
interface Arrival {
  click: Click;
  verdict: ReturnType<typeof judgeRequest>;
  visitor: Buffer[] | null;
}

function arrival(click: Click, salts: Salts): Arrival {
  const verdict = judgeRequest(click);
  const visitor =
    verdict.judgement === 'human' ? [visitorHash(salts.today, click), visitorHash(salts.yesterday, click)] : null;
  return { click, verdict, visitor };
}

function judge({ click, verdict, visitor }: Arrival, liveAt: Date | null, memory: VisitMemory): JudgedClick {
  const judged = visitor
    ? judgeVisit({
        secondsLive: liveAt && (click.at.getTime() - liveAt.getTime()) / 1_000,
        ...memory.of(visitor, click),
      })
    : verdict;
  if (visitor) memory.add(visitor[0]!, click, judged.judgement === 'human');
  return {
    id: click.id,
    linkId: click.linkId,
    at: click.at,
    ...judged,
    visitorHash: visitor?.[0] ?? null,
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

  of(visitor: readonly Buffer[], click: Click): { otherLinks: number; counted: boolean } {
    const visits = visitor.flatMap((hash) => [...(this.byVisitor.get(hash.toString('hex'))?.values() ?? [])]);
    const within = (at: Date | null, seconds: number) =>
      at !== null && click.at.getTime() - at.getTime() < seconds * 1_000;
    const others = visits.filter((visit) => visit.linkId !== click.linkId && within(visit.at, BURST_SECONDS));
    return {
      otherLinks: new Set(others.map((visit) => visit.linkId)).size,
      counted: visits.some((visit) => visit.linkId === click.linkId && within(visit.humanAt, REPEAT_SECONDS)),
    };
  }

  add(hash: Buffer, click: Click, human: boolean): void {
    const visitor = hash.toString('hex');
    const before = this.byVisitor.get(visitor)?.get(click.linkId);
    this.put({ visitor, linkId: click.linkId, at: click.at, humanAt: human ? click.at : (before?.humanAt ?? null) });
  }

  private put(visit: PastVisit): void {
    const visits = this.byVisitor.get(visit.visitor) ?? new Map<string, PastVisit>();
    this.byVisitor.set(visit.visitor, visits.set(visit.linkId, visit));
  }
}
