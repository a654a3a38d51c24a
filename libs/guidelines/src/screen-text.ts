import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { ScreenTexts, type RecordedScreening, type TextToScreen } from './screen-texts.js';

/** Screens one text and keeps a record of it; see `ScreenTexts`. */
@Injectable()
export class ScreenText {
  constructor(private readonly screenTexts: ScreenTexts) {}

  /** @throws DomainError `text_too_large`. */
  async execute(tx: Transaction, actor: Actor, text: TextToScreen): Promise<RecordedScreening> {
    const [screening] = await this.screenTexts.execute(tx, actor, [text]);
    return screening as RecordedScreening;
  }
}
