import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type Actor, type Node } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { textHash, type Transaction } from '#libs/platform';
import { ContextError, TextTooLargeError, type Direction, type Screening, type ScreeningContext } from '#libs/screener';
import { GuidelineRepository } from './guideline.repository.js';
import { RoutedTexts } from './routed-texts.js';
import { RuleSets, type RuleSetInForce } from './rule-sets.js';
import { recordedContext, recordedFinding, type SubjectKind } from './screening-record.rules.js';

/** A text and its situation; whatever is left out is treated as the strictest case. */
export interface TextToScreen {
  text: string;
  subjectKind: SubjectKind;
  subjectId?: string | null;
  network?: string;
  language?: string;
  /** False when only healthcare professionals will see it. */
  audiencePublic?: boolean;
  direction?: Direction;
  node?: Node;
  products?: string[];
  thread?: string;
  attachments?: number;
}

/** A screening with the id under which it is kept. */
export interface RecordedScreening extends Omit<Screening, 'shadow'> {
  id: string;
  /** Fingerprint of the rule set that judged. */
  screenedUnder: string;
}

const BREATH = 25;

/**
 * Screens texts under what the organisation has in force and keeps a record of each, in the caller's transaction:
 * a caller that refuses a text commits first and throws after, so that the refusal stays on record.
 */
@Injectable()
export class ScreenTexts {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly guidelines: GuidelineRepository,
    private readonly routedTexts: RoutedTexts,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** In the order of the texts. @throws DomainError `text_too_large`; nothing is recorded then. */
  async execute(tx: Transaction, actor: Actor, texts: TextToScreen[]): Promise<RecordedScreening[]> {
    if (texts.length === 0) return [];
    const inForce = await this.ruleSets.forOrganisation(tx);
    const at = this.clock.now();
    const screened: { input: TextToScreen; context: ScreeningContext; screening: RecordedScreening }[] = [];
    for (const [index, input] of texts.entries()) {
      // Screening is pure computation: an import of a thousand posts must not hold up every other request.
      if (index % BREATH === BREATH - 1) await yieldToOthers();
      const context = contextOf(input, inForce, actor, at);
      const { shadow: _shadow, ...screening } = screen(inForce, input.text, context);
      screened.push({ input, context, screening: { id: newId(), screenedUnder: inForce.fingerprint, ...screening } });
    }
    await this.guidelines.record(
      tx,
      screened.map(({ input, context, screening }) => ({
        id: screening.id,
        subjectKind: input.subjectKind,
        subjectId: input.subjectId ?? null,
        memberId: actor.memberId,
        textHash: textHash(input.text),
        verdict: screening.verdict,
        route: screening.route,
        packs: screening.packs,
        context: recordedContext(context, input.language),
        findings: screening.findings.map(recordedFinding),
        at: at.toISOString(),
      })),
    );
    await this.enterRouted(tx, actor, at, screened);
    return screened.map(({ screening }) => screening);
  }

  /** A possible adverse event is a fact of its own, for whoever follows the ledger. */
  private async enterRouted(
    tx: Transaction,
    actor: Actor,
    at: Date,
    screened: { input: TextToScreen; screening: RecordedScreening }[],
  ): Promise<void> {
    const routed = screened.filter(({ screening }) => screening.route);
    for (const { input, screening } of routed) {
      await this.routedTexts.keep(tx, screening.id, input.text, screening.findings);
    }
    await this.ledger.append(
      tx,
      ...routed.map(({ input, screening }) => ({
        kind: 'screening.routed',
        at,
        actorId: actor.memberId,
        subjectKind: 'screening',
        subjectId: screening.id,
        detail: { of: input.subjectKind, ofId: input.subjectId ?? null },
      })),
    );
  }
}

function screen(inForce: RuleSetInForce, text: string, context: ScreeningContext): Screening {
  try {
    return inForce.screener.screen(text, context);
  } catch (error) {
    if (error instanceof TextTooLargeError) throw new DomainError('too_large', error.code, error.message);
    if (error instanceof ContextError) throw DomainError.invalid(`context.${error.field}`, error.message);
    throw error;
  }
}

function contextOf(input: TextToScreen, inForce: RuleSetInForce, actor: Actor, at: Date): ScreeningContext {
  const role = actor.roles[0];
  return {
    jurisdictions: inForce.jurisdictions,
    audience: input.audiencePublic === false ? 'hcp' : 'public',
    direction: input.direction ?? 'outbound',
    author: { employer: inForce.employer, ...(role ? { role } : {}) },
    today: at.toISOString().slice(0, 10),
    ...(input.network ? { network: input.network } : {}),
    ...(input.node ? { node: input.node } : {}),
    ...(input.products ? { products: input.products } : {}),
    ...(input.thread ? { thread: input.thread } : {}),
    ...(input.attachments ? { attachments: input.attachments } : {}),
  };
}
