import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { RecallIntents } from '#libs/intents';
import { Database, type Transaction } from '#libs/platform';
import { recallFinished, RecallRepository, type RecallMark, type RecallRecord } from '#libs/recalls';
import { CancelShare } from '#libs/shares';
import { AskMembers } from './ask-members.js';
import { CloseRecalledLinks } from './close-recalled-links.js';
import { EndRecalledTexts } from './end-recalled-texts.js';
import { lookAgain } from './look-again.rules.js';
import { RecalledShareRepository } from './recalled-share.repository.js';
import { SettleFoundGone } from './settle-found-gone.js';
import { WhatIsLeft } from './what-is-left.queries.js';
import { WithdrawPosts } from './withdraw-posts.js';

const CALLED_OFF_AT_ONCE = 2_500;
const NOTED_AT_ONCE = 1_000;
/**
 * Carries recalls out. Each step finds in the rows what is left of it and commits some of it at a time, so that whoever
 * comes after one that died goes on where it was, and two at once do nothing twice: what waits is called off; what is
 * out is noted; texts that wait for a reviewer end; links lead to the notice; whoever opened a text elsewhere is told;
 * posts are taken back at the network, and where that cannot be, their members are asked, and reminded, until it is
 * said or found that they are gone.
 */
@Injectable()
export class CarryOutRecall {
  constructor(
    private readonly database: Database,
    private readonly recalls: RecallRepository,
    private readonly recalledShares: RecalledShareRepository,
    private readonly cancelShare: CancelShare,
    private readonly endTexts: EndRecalledTexts,
    private readonly closeLinks: CloseRecalledLinks,
    private readonly recallIntents: RecallIntents,
    private readonly withdrawPosts: WithdrawPosts,
    private readonly settleFoundGone: SettleFoundGone,
    private readonly askMembers: AskMembers,
    private readonly left: WhatIsLeft,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations with a recall whose work is to be gone on with. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_recalls_to_work: string }>(
      'organisations_with_recalls_to_work($1)',
      [this.clock.now()],
    );
    return rows.map((row) => row.organisations_with_recalls_to_work);
  }

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    const ids = await this.database.within(organisationId, (tx) => this.recalls.toWork(tx, now));
    for (const id of ids) {
      const recall = await this.database.within(organisationId, (tx) => this.recalls.find(tx, id));
      if (recall) await this.goOn(organisationId, recall);
    }
  }

  private async goOn(organisationId: string, recall: RecallRecord): Promise<void> {
    await this.callOff(organisationId, recall);
    await this.inPieces(organisationId, NOTED_AT_ONCE, (tx, most) =>
      this.recalledShares.note(tx, recall, this.clock.now(), most),
    );
    await this.closeLinks.execute(organisationId, recall);
    await this.mark(organisationId, recall, 'linksClosedAt');
    await this.database.within(organisationId, (tx) => this.endTexts.execute(tx, recall));
    await this.inPieces(organisationId, NOTED_AT_ONCE, (tx, most) => this.recallIntents.execute(tx, recall, most));
    await this.withdrawPosts.execute(organisationId, recall);
    await this.settleFoundGone.execute(organisationId, recall);
    await this.askMembers.remind(organisationId, recall);
    await this.finish(organisationId, recall);
  }

  private async callOff(organisationId: string, recall: RecallRecord): Promise<void> {
    await this.inPieces(organisationId, CALLED_OFF_AT_ONCE, (tx, most) => this.cancelShare.recalled(tx, recall, most));
    await this.mark(organisationId, recall, 'calledOffAt');
  }

  /** A piece a transaction, until one is not full. */
  private async inPieces(
    organisationId: string,
    most: number,
    piece: (tx: Transaction, most: number) => Promise<number>,
  ): Promise<void> {
    let done: number;
    do done = await this.database.within(organisationId, (tx) => piece(tx, most));
    while (done === most);
  }

  private async mark(organisationId: string, recall: RecallRecord, mark: RecallMark): Promise<void> {
    if (recall[mark]) return;
    await this.database.within(organisationId, (tx) => this.recalls.mark(tx, recall.id, mark, this.clock.now()));
  }

  private async finish(organisationId: string, recall: RecallRecord): Promise<void> {
    await this.database.within(organisationId, async (tx) => {
      const at = this.clock.now();
      await this.recalls.goOnAt(tx, recall.id, lookAgain(recall, at));
      if (await this.left.anything(tx, recall)) return;
      if (!(await this.recalls.mark(tx, recall.id, 'finishedAt', at))) return;
      const fact = { at, actorId: null, subjectId: recall.itemId, detail: { recallId: recall.id } };
      await this.ledger.append(tx, recallFinished.of(fact));
    });
  }
}
