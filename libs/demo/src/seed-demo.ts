import { Injectable, Logger } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { APPROVED, UNFINISHED, type SampleItem } from '#libs/sample-library';
import { DemoClock } from './demo-clock.js';
import { PEOPLE, type DemoPerson } from './demo-people.js';
import { FoundOrganisation, TIME_ZONE, type Founded } from './found-organisation.js';
import { KeepGuidelines } from './keep-guidelines.js';
import { MeetProspects } from './meet-prospects.js';
import { planHistory, type PlannedShare, type Sharer } from './plan-history.rules.js';
import { ReplayHistory, type Replayed } from './replay-history.js';
import { SampleHistoryRepository, type ApprovedItem } from './sample-history.repository.js';
import { PROSPECTS } from './sample-prospects.js';
import { REPORTS } from './sample-guidelines.js';
import { StockLibrary } from './stock-library.js';
import { demoSeeded } from './demo.facts.js';

const SEED = 20;
const FOUNDED_DAYS_AGO = 72;
const HOUR_MS = 3_600_000;

/** Something the demo's past is made of, and when it happened. */
interface Event {
  at: Date;
  happen: () => Promise<void>;
}

/**
 * Creates the demo organisation once: its people, its library by the ordinary verbs with the clock set back, and ten
 * weeks of sample history. Chance falls the same way every time; only the dates move with today.
 */
@Injectable()
export class SeedDemo {
  private readonly logger = new Logger(SeedDemo.name);

  constructor(
    private readonly database: Database,
    private readonly foundOrganisation: FoundOrganisation,
    private readonly stockLibrary: StockLibrary,
    private readonly keepGuidelines: KeepGuidelines,
    private readonly meetProspects: MeetProspects,
    private readonly replayHistory: ReplayHistory,
    private readonly history: SampleHistoryRepository,
    private readonly ledger: LedgerRepository,
    private readonly followLedger: FollowLedger,
    private readonly clock: DemoClock,
  ) {}

  /** @throws Error in one plain sentence when an earlier start was cut off half-way. */
  async execute(): Promise<void> {
    if (await this.isThere()) return;
    const started = performance.now();
    const now = this.clock.now();
    try {
      this.stockLibrary.drawCovers();
      this.clock.travel(daysBefore(now, FOUNDED_DAYS_AGO, 9));
      const founded = await this.foundOrganisation.execute();
      await this.liveThrough(founded, now);
      this.clock.returnToPresent();
      await this.followLedger.execute(founded.admin.organisationId);
    } finally {
      this.clock.returnToPresent();
    }
    this.logger.log(`The demo organisation is there (${((performance.now() - started) / 1_000).toFixed(1)} s).`);
  }

  private async isThere(): Promise<boolean> {
    const [demo] = await this.database.lookUp<{ demo_organisation: string }>('demo_organisation()');
    if (!demo) return false;
    const finished = await this.database.within(demo.demo_organisation, (tx) => this.history.finished(tx));
    if (!finished) throw new Error('the demo organisation was left half-made; start once with --reset');
    return true;
  }

  /** Lets ten weeks pass: items come into the library one by one, and people share what is there. */
  private async liveThrough(founded: Founded, now: Date): Promise<void> {
    const { admin } = founded;
    const [lead, author] = [personNamed(founded, 'priya'), personNamed(founded, 'tom')];
    const [reviewer, officer] = [personNamed(founded, 'miriam'), personNamed(founded, 'luca')];
    await this.stockLibrary.nameTopics(lead);
    const plan = planFor(now);
    const approved = new Map<string, ApprovedItem>();
    const events: Event[] = [
      ...APPROVED.map((item) => ({
        at: approvalOf(item, now),
        happen: async () => {
          const at = approvalOf(item, now);
          approved.set(item.path, await this.stockLibrary.approve(founded, author, reviewer, item, at));
        },
      })),
      ...UNFINISHED.map((item) => ({
        at: daysBefore(now, item.daysAgo, 15),
        happen: () => this.stockLibrary.leave(founded, author, reviewer, item, daysBefore(now, item.daysAgo, 15)),
      })),
      { at: daysBefore(now, FOUNDED_DAYS_AGO - 1, 9), happen: () => this.keepGuidelines.begin(lead, now) },
      { at: daysBefore(now, 9, 9), happen: () => this.keepGuidelines.putOnTrial(lead) },
      ...(Object.keys(REPORTS) as (keyof typeof REPORTS)[]).map((key) => ({
        at: new Date(now.getTime() - REPORTS[key].hoursAgo * HOUR_MS),
        happen: () => this.keepGuidelines.report(key, personNamed(founded, REPORTS[key].by), officer),
      })),
      ...this.meetings(founded, approved, now),
      { at: daysBefore(now, 2, 11), happen: () => this.foundOrganisation.inviteOneMore(founded) },
      { at: now, happen: () => this.foundOrganisation.nameDeputies(founded, now) },
      { at: now, happen: () => this.finish(admin, now) },
    ].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, happen } of events) {
      const due = plan.filter((share) => share.at < at);
      plan.splice(0, due.length);
      const replayed = due.map((share) => replay(share, founded, approved));
      await this.replayHistory.execute(admin.organisationId, replayed, at);
      this.clock.travel(at);
      await happen();
    }
  }

  /** What the sellers do for their prospects, and what these read. */
  private meetings(founded: Founded, approved: ReadonlyMap<string, ApprovedItem>, now: Date): Event[] {
    return PROSPECTS.flatMap(({ of, daysAgo, given, read = [], ...draft }): Event[] => {
      const seller = personNamed(founded, of);
      let linkId: string | null = null;
      return [
        {
          at: daysBefore(now, daysAgo, 14),
          happen: async () => {
            const item = given === undefined ? null : approved.get(given);
            linkId = await this.meetProspects.meet(seller, draft, item?.itemId ?? null);
          },
        },
        ...read.map(({ daysAgo: ago, clicks }) => {
          const at = daysBefore(now, ago, 16);
          return { at, happen: () => this.meetProspects.read(seller.organisationId, linkId!, clicks, at) };
        }),
      ];
    });
  }

  private async finish(admin: Actor, at: Date): Promise<void> {
    const { organisationId } = admin;
    const fact = demoSeeded.of({ at, subjectId: organisationId });
    await this.database.within(organisationId, async (tx) => {
      await this.history.lastSeen(tx);
      await this.ledger.append(tx, fact);
    });
  }
}

function planFor(now: Date): PlannedShare[] {
  const sharers = PEOPLE.flatMap((person): Sharer[] =>
    person.team && person.keenness
      ? [
          {
            key: person.email,
            team: person.team,
            language: person.language ?? 'en',
            networkSize: person.networkSize ?? null,
            keenness: person.keenness,
          },
        ]
      : [],
  );
  const items = APPROVED.map((item) => ({
    key: item.path,
    approvedAt: approvalOf(item, now),
    expiresAt:
      item.expiresDaysAgo === undefined ? null : daysBefore(approvalOf(item, now), item.expiresDaysAgo - item.daysAgo),
    teams: item.teams ?? [],
    languages: [...new Set(item.captions.map(({ language = 'en' }) => language))],
    appeal: item.appeal ?? 1,
  }));
  const campaign = { from: daysBefore(now, 30, 0), to: daysBefore(now, 24, 0) };
  return planHistory(sharers, items, { from: daysBefore(now, 70, 12), to: now, timeZone: TIME_ZONE, campaign }, SEED);
}

function replay(plan: PlannedShare, founded: Founded, approved: Map<string, ApprovedItem>): Replayed {
  const person = PEOPLE.find(({ email }) => email === plan.sharer) as DemoPerson;
  const actor = founded.people.get(plan.sharer);
  const item = approved.get(plan.item);
  if (!actor || !item) throw new Error(`The demo has nobody called ${plan.sharer}, or no item ${plan.item} yet.`);
  return { plan, actor, teamId: person.team ? founded.teamIds[person.team] : null, item, measured: measures(person) };
}

/** About half of the people let the network tell its figures. */
function measures({ name }: DemoPerson): boolean {
  return name.length % 2 === 0;
}

function approvalOf(item: SampleItem, now: Date): Date {
  return daysBefore(now, item.daysAgo, 10);
}

/** So many days before, at a full hour there if one is given, and never after `now`. */
function daysBefore(now: Date, days: number, hour?: number): Date {
  const day = DateTime.fromJSDate(now, { zone: TIME_ZONE }).minus({ days });
  const at = hour === undefined ? day : day.startOf('day').set({ hour });
  return at.toJSDate();
}

function personNamed({ people }: Founded, name: string): Actor {
  const found = people.get(`${name}@tarnwick.example`);
  if (!found) throw new Error(`The demo lacks ${name}.`);
  return found;
}
