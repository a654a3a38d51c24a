import { Injectable } from '@nestjs/common';
import { withLink } from '#libs/captions';
import { ShareableContent, type ShareableCaption } from '#libs/feed';
import { ScreenText, type Remark } from '#libs/guidelines';
import { DomainError, type Actor } from '#libs/kernel';
import { CreateShareLink } from '#libs/links';
import { Database, type Transaction } from '#libs/platform';
import { ReadText } from '#libs/second-reader';
import { readyText } from './own-text.rules.js';

/** A member's own text of some content, as it is ordered. */
interface OwnText {
  versionId: string;
  captionId: string;
  text: string;
}

/** Lets the organisation's second reader see what the rules pass, before a member's own text is decided on. */
@Injectable()
export class SecondLook {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly screenText: ScreenText,
    private readonly links: CreateShareLink,
    private readonly readText: ReadText,
  ) {}

  /** Has it read, which may take seconds: never call this inside a transaction. Refusals are left to whoever decides. */
  async beforehand(actor: Actor, order: OwnText): Promise<void> {
    const text = await this.database.within(actor, (tx) => this.passed(tx, actor, order));
    if (text !== null) await this.readText.beforehand(actor, text);
  }

  /** What it said of that text. */
  async remarks(tx: Transaction, content: ShareableCaption, text: string): Promise<Remark[]> {
    return isCaption(content, text) ? [] : this.readText.remarks(tx, text, content);
  }

  /** The text made ready, when it is one for the second reader. */
  private async passed(tx: Transaction, actor: Actor, order: OwnText): Promise<string | null> {
    try {
      const content = await this.content.find(tx, actor, order.versionId, order.captionId);
      if (!(await this.readText.wanted(tx, content))) return null;
      const { text } = readyText(order.text, content);
      if (isCaption(content, text)) return null;
      const published = withLink(text, content.linkUrl ? this.links.reserve().url : null);
      const { network, language } = content.caption;
      const situation = { network, language, audiencePublic: content.audiencePublic };
      const verdict = await this.screenText.verdictOf(tx, actor, published, situation);
      return verdict === 'pass' || verdict === 'warn' ? text : null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

/** A caption that goes out as it was approved has been read by a person. */
function isCaption(content: ShareableCaption, text: string): boolean {
  try {
    return readyText(content.caption.text, content).text === text;
  } catch {
    return false;
  }
}
