import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { RoutedTexts } from '#libs/guidelines';
import { Follower, FollowLedger, LedgerRepository, type LedgerEntry } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { textHash, type Transaction } from '#libs/platform';
import { dueAt } from './case-clock.rules.js';
import { CaseRepository } from './case.repository.js';
import { criteriaFound, mergeCriteria } from './criteria.rules.js';
import type { SafetyCase } from './safety-case.js';

/**
 * Opens a case for every text that the screening routed, whatever its verdict and whatever became of it since. The
 * clock starts when the text was screened, not when this follower reads of it.
 */
@Injectable()
export class OpenCases extends Follower implements OnModuleInit {
  readonly name = 'safety.cases';
  readonly kinds = ['screening.routed'];

  constructor(
    private readonly followLedger: FollowLedger,
    private readonly ledger: LedgerRepository,
    private readonly routedTexts: RoutedTexts,
    private readonly members: MemberDirectory,
    private readonly cases: CaseRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followLedger.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    for (const entry of entries) await this.take(tx, entry);
  }

  /** Cases hold what people have decided, so they are never thrown away: a rebuild finds each text's case again. */
  async clear(): Promise<void> {}

  private async take(tx: Transaction, entry: LedgerEntry): Promise<void> {
    const routed = await this.routedTexts.find(tx, entry.subjectId);
    if (!routed || (await this.cases.hasText(tx, entry.subjectId))) return;
    const hash = textHash(routed.text);
    const subjectId = (entry.detail.ofId as string | null) ?? null;
    const reporter = entry.actorId ? (await this.members.get(tx, entry.actorId)).name : null;
    const criteria = criteriaFound(routed.details, reporter);
    const same = await this.cases.findSame(tx, { hash, reporterId: entry.actorId, subjectId, at: entry.at });
    if (same) {
      const confidence = same.confidence === 'probable' ? 'probable' : routed.confidence;
      await this.cases.save(tx, {
        ...same,
        confidence,
        criteria: mergeCriteria(same.criteria, criteria),
        updatedAt: entry.at,
      });
      await this.cases.addText(tx, same.id, entry.subjectId, hash, entry.at);
      return;
    }
    const opened: Omit<SafetyCase, 'number'> = {
      id: newId(),
      state: 'open',
      source: String(entry.detail.of),
      subjectId,
      reporterId: entry.actorId,
      confidence: routed.confidence,
      awareAt: entry.at,
      dueAt: dueAt(entry.at, await this.cases.hours(tx)),
      assigneeId: null,
      criteria,
      reference: null,
      closedAt: null,
      updatedAt: entry.at,
    };
    const number = await this.cases.insert(tx, opened);
    await this.cases.addText(tx, opened.id, entry.subjectId, hash, entry.at);
    await this.ledger.append(tx, {
      kind: 'case.opened',
      at: entry.at,
      actorId: null,
      subjectKind: 'case',
      subjectId: opened.id,
      detail: {
        number,
        screeningId: entry.subjectId,
        confidence: opened.confidence,
        dueAt: opened.dueAt.toISOString(),
      },
    });
  }
}
