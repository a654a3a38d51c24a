import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Excerpts } from '#libs/excerpts';
import { Clock, newId, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { textHash, type Transaction } from '#libs/platform';
import type { Finding, Screening, ScreeningContext } from '#libs/screener';
import { GuidelineRepository } from './guideline.repository.js';
import { ReadersWords } from './readers-words.js';
import { withRemarks, type Remark } from './remarks.rules.js';
import { RoutedTexts, type TextOrigin } from './routed-texts.js';
import { RuleSets, footingAt, type RuleSetInForce } from './rule-sets.js';
import { contextOf, screenUnder, type Situation } from './screen-under.js';
import {
  recordedContext,
  recordedFinding,
  repeatedIn,
  retentionOf,
  wordingOf,
  type SubjectKind,
} from './screening-record.rules.js';
import { screeningRouted } from './screening.facts.js';

/** A text and its situation. */
export interface TextToScreen extends Situation {
  text: string;
  subjectKind: SubjectKind;
  subjectId?: string | null;
  /** Of what others wrote to us: how it came. */
  origin?: TextOrigin;
  /** Somebody is certain that it tells of an adverse event: it goes to drug safety whatever the rules find. */
  certain?: boolean;
  /** What another reader than the rules says of it: it can only make the verdict stricter, up to `review`. */
  remarks?: Remark[];
}

/** A screening with the id under which it is kept. */
export interface RecordedScreening extends Omit<Screening, 'shadow'> {
  id: string;
  /** What judged it, and on which of its days; see `RuleSets.footing`. */
  screenedUnder: string;
}

interface Screened {
  input: TextToScreen;
  context: ScreeningContext;
  screening: RecordedScreening;
  shadow: Finding[];
}

const BREATH = 25;

/**
 * Screens texts under what the organisation has in force and keeps a record of each, in the caller's transaction:
 * a caller that refuses a text commits first and throws after, so that the refusal stays on record. The record is in
 * English; what comes back speaks the language of who asked.
 */
@Injectable()
export class ScreenTexts {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly guidelines: GuidelineRepository,
    private readonly routedTexts: RoutedTexts,
    private readonly excerpts: Excerpts,
    private readonly words: ReadersWords,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** In the order of the texts. @throws DomainError `text_too_large`; nothing is recorded then. */
  async execute(tx: Transaction, actor: Actor, texts: TextToScreen[]): Promise<RecordedScreening[]> {
    if (texts.length === 0) return [];
    const inForce = await this.ruleSets.forOrganisation(tx);
    const at = this.clock.now();
    const screened: Screened[] = [];
    for (const [index, input] of texts.entries()) {
      // Screening is pure computation: an import of a thousand posts must not hold up every other request.
      if (index % BREATH === BREATH - 1) await yieldToOthers();
      const context = contextOf(input, inForce, actor, at);
      const judged = screenUnder(inForce, input.text, context);
      const { shadow, ...screening } = withRemarks(judged, input.text, input.remarks ?? []);
      screened.push({
        input,
        context,
        shadow,
        screening: { id: newId(), screenedUnder: footingAt(inForce, input.publicAt ?? at), ...screening },
      });
    }
    await this.record(tx, actor, at, inForce, screened);
    await this.enterRouted(tx, actor, at, screened);
    if (screened.every(({ screening }) => screening.findings.length === 0))
      return screened.map(({ screening }) => screening);
    const words = await this.words.of(tx, actor, inForce);
    return screened.map(({ screening }) => ({ ...screening, findings: words.findings(screening.findings) }));
  }

  /** The record holds no word of the texts; what findings repeat of them is kept apart, sealed. Of what others wrote, nothing is. */
  private async record(
    tx: Transaction,
    actor: Actor,
    at: Date,
    { ruleSet }: RuleSetInForce,
    screened: Screened[],
  ): Promise<void> {
    const wording = wordingOf(ruleSet);
    const recorded = (finding: Finding) => recordedFinding(finding, wording(finding));
    const records = screened.map(({ input, context, screening, shadow }) => ({
      id: screening.id,
      subjectKind: input.subjectKind,
      subjectId: input.subjectId ?? null,
      memberId: actor.memberId,
      textHash: textHash(input.text),
      verdict: screening.verdict,
      route: screening.route,
      packs: screening.packs,
      context: recordedContext(context, input.language),
      findings: screening.findings.map(recorded),
      shadow: shadow.map(recorded),
      at: at.toISOString(),
    }));
    await this.guidelines.record(tx, records);
    const telling = screened.flatMap(({ input, screening: { id, findings }, shadow }, index) =>
      input.subjectKind === 'inbound' || findings.length + shadow.length === 0
        ? []
        : [
            {
              screeningId: id,
              retention: retentionOf(records[index]!),
              words: { findings: findings.map(repeatedIn), shadow: shadow.map(repeatedIn) },
              at,
            },
          ],
    );
    await this.excerpts.keep(tx, actor.memberId, telling);
  }

  /** A possible adverse event is a fact of its own, for whoever follows the ledger. */
  private async enterRouted(
    tx: Transaction,
    actor: Actor,
    at: Date,
    screened: { input: TextToScreen; screening: RecordedScreening }[],
  ): Promise<void> {
    const routed = screened.filter(({ input, screening }) => screening.route || input.certain);
    for (const { input, screening } of routed) {
      await this.routedTexts.keep(tx, screening.id, { ...input, findings: screening.findings });
    }
    await this.ledger.append(
      tx,
      ...routed.map(({ input, screening }) =>
        screeningRouted.of({
          at,
          actorId: actor.memberId,
          subjectId: screening.id,
          detail: { of: input.origin?.source ?? input.subjectKind, ofId: input.subjectId ?? null },
        }),
      ),
    );
  }
}
