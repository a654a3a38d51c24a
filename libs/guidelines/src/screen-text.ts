import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import { RuleSets } from './rule-sets.js';
import { ScreenTexts, type RecordedScreening, type TextToScreen } from './screen-texts.js';
import { contextOf, screenUnder, type Situation } from './screen-under.js';

/** Screens one text and keeps a record of it; see `ScreenTexts`. */
@Injectable()
export class ScreenText {
  constructor(
    private readonly screenTexts: ScreenTexts,
    private readonly ruleSets: RuleSets,
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
}
