import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Screening, Verdict } from '#libs/screener';
import { ReadersWords } from './readers-words.js';
import { RuleSets } from './rule-sets.js';
import { ScreenTexts, type RecordedScreening, type TextToScreen } from './screen-texts.js';
import { contextOf, screenUnder, type Situation } from './screen-under.js';

/** Screens one text and keeps a record of it; see `ScreenTexts`. */
@Injectable()
export class ScreenText {
  constructor(
    private readonly screenTexts: ScreenTexts,
    private readonly ruleSets: RuleSets,
    private readonly words: ReadersWords,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `text_too_large`. */
  async execute(tx: Transaction, actor: Actor, text: TextToScreen): Promise<RecordedScreening> {
    const [screening] = await this.screenTexts.execute(tx, actor, [text]);
    return screening as RecordedScreening;
  }

  /** What the rules would say now, of which nothing is kept. @throws DomainError `text_too_large`. */
  async verdictOf(tx: Transaction, actor: Actor, text: string, situation: Situation): Promise<Verdict> {
    const inForce = await this.ruleSets.forOrganisation(tx);
    return screenUnder(inForce, text, contextOf(situation, inForce, actor, this.clock.now())).verdict;
  }

  /**
   * What the rules would say of texts that nobody has decided on, in the language of who asked; nothing is kept and
   * nothing routed. @throws DomainError `text_too_large`.
   */
  async preview(tx: Transaction, actor: Actor, texts: string[], situation: Situation): Promise<Screening[]> {
    const inForce = await this.ruleSets.forOrganisation(tx);
    const context = contextOf(situation, inForce, actor, this.clock.now());
    const screened = texts.map((text) => screenUnder(inForce, text, context));
    const words = await this.words.of(tx, actor, inForce);
    return screened.map((screening) => ({ ...screening, findings: words.findings(screening.findings) }));
  }
}
