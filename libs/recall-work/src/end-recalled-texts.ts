import { Injectable } from '@nestjs/common';
import { pickLanguage, say } from '#libs/kernel';
import { MemberDirectory, OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { DecideText } from '#libs/text-reviews';
import { speakTo } from '#libs/translations';

/** Ends members' own texts about a recalled item that wait for a reviewer, with a sentence in their language. */
@Injectable()
export class EndRecalledTexts {
  constructor(
    private readonly decideText: DecideText,
    private readonly members: MemberDirectory,
    private readonly organisations: OrganisationRepository,
  ) {}

  async execute(tx: Transaction, { itemId, recalledBy: by, reason }: RecallRecord): Promise<void> {
    const why = say('This content was recalled, and nothing of it is shared any more. The reason given: {reason}', {
      reason,
    });
    await this.decideText.recalled(tx, { itemId, by }, async (memberId) => {
      const { language } = await this.members.get(tx, memberId);
      const organisation = await this.organisations.get(tx);
      return speakTo(pickLanguage(language, organisation.language), why);
    });
  }
}
