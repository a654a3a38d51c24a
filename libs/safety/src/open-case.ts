import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { RoutedTexts, type RoutedText } from '#libs/guidelines';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { textHash, type Transaction } from '#libs/platform';
import { dueAt } from './case-clock.rules.js';
import { CaseRepository } from './case.repository.js';
import { criteriaFound, mergeCriteria } from './criteria.rules.js';
import { sameDraft } from './same-draft.rules.js';
import type { SafetyCase } from './safety-case.js';
import { caseOpened } from './case.facts.js';

/** A text that was routed to drug safety, as the ledger tells of it. */
export interface RoutedFact {
  screeningId: string;
  at: Date;
  /** The member who wrote the text, or passed on what others wrote. */
  memberId: string | null;
  source: string;
  subjectId: string | null;
}

/**
 * Gives a routed text its case: the open one it belongs to, else a new one. The clock starts when anybody in the company
 * could first know, which for what others wrote is when it reached us.
 */
@Injectable()
export class OpenCase {
  constructor(
    private readonly routedTexts: RoutedTexts,
    private readonly members: MemberDirectory,
    private readonly cases: CaseRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Null when the text has its case already. */
  async execute(tx: Transaction, fact: RoutedFact): Promise<Pick<SafetyCase, 'id' | 'number'> | null> {
    // First of all, so that whoever opens cases does so one after the other and in one order of locks.
    await this.cases.lockNumbers(tx);
    const routed = await this.routedTexts.find(tx, fact.screeningId);
    if (!routed || (await this.cases.hasText(tx, fact.screeningId))) return null;
    const awareAt = routed.origin ? new Date(routed.origin.receivedAt) : fact.at;
    const hash = textHash(routed.text);
    const same =
      (await this.cases.findSame(tx, {
        hash,
        reporterId: fact.memberId,
        subjectId: fact.subjectId,
        at: awareAt,
      })) ?? (await this.sameWriting(tx, fact, routed, awareAt));
    const found = same
      ? await this.add(tx, same, fact, routed, awareAt)
      : await this.open(tx, fact, routed, awareAt, await this.criteria(tx, fact, routed));
    await this.cases.addText(tx, found.id, fact.screeningId, hash, fact.at);
    return found;
  }

  /**
   * A member who writes is screened at every pause: all that is one draft, and the share that comes of it, is one case.
   * Two texts that are kept in the library are two, however alike: they may tell of two patients.
   */
  private async sameWriting(
    tx: Transaction,
    { memberId, source }: RoutedFact,
    routed: RoutedText,
    at: Date,
  ): Promise<SafetyCase | null> {
    if (routed.origin || !memberId) return null;
    for (const { caseId, screeningId, kind } of await this.cases.recentTextsOf(tx, memberId, at)) {
      if (source !== 'draft' && kind !== 'draft') continue;
      const other = await this.routedTexts.find(tx, screeningId);
      if (other && !other.origin && sameDraft(other.text, routed.text)) return this.cases.lock(tx, caseId);
    }
    return null;
  }

  private async add(
    tx: Transaction,
    same: SafetyCase,
    fact: RoutedFact,
    routed: RoutedText,
    awareAt: Date,
  ): Promise<SafetyCase> {
    const earlier = awareAt < same.awareAt;
    const changed: SafetyCase = {
      ...same,
      confidence: same.confidence === 'probable' ? 'probable' : routed.confidence,
      criteria: mergeCriteria(same.criteria, await this.criteria(tx, fact, routed)),
      updatedAt: fact.at,
      ...(earlier ? { awareAt, dueAt: earliest(same.dueAt, dueAt(awareAt, await this.cases.hours(tx))) } : {}),
    };
    await this.cases.save(tx, changed);
    return changed;
  }

  private async open(
    tx: Transaction,
    fact: RoutedFact,
    routed: RoutedText,
    awareAt: Date,
    criteria: SafetyCase['criteria'],
  ): Promise<SafetyCase> {
    const opened: Omit<SafetyCase, 'number'> = {
      id: newId(),
      state: 'open',
      source: fact.source,
      subjectId: fact.subjectId,
      reporterId: fact.memberId,
      confidence: routed.confidence,
      awareAt,
      dueAt: dueAt(awareAt, await this.cases.hours(tx)),
      assigneeId: null,
      criteria,
      reference: null,
      closedAt: null,
      updatedAt: fact.at,
    };
    const number = await this.cases.insert(tx, opened);
    await this.ledger.append(
      tx,
      caseOpened.of({
        at: fact.at,
        actorId: null,
        subjectId: opened.id,
        detail: {
          number,
          screeningId: fact.screeningId,
          confidence: opened.confidence,
          dueAt: opened.dueAt.toISOString(),
        },
      }),
    );
    return { ...opened, number };
  }

  /** Of our own texts the writer is the reporter; who passes on the words of others is not. */
  private async criteria(tx: Transaction, { memberId }: RoutedFact, routed: RoutedText) {
    const writer = memberId && !routed.origin ? (await this.members.get(tx, memberId)).name : null;
    return criteriaFound(routed.details, writer);
  }
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other;
}
