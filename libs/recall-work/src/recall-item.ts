import { Injectable } from '@nestjs/common';
import { RetireItem } from '#libs/content';
import { Clock, DomainError, hasRole, newId, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { CloseLinks, type NoticeWords } from '#libs/links';
import { Database } from '#libs/platform';
import { itemRecalled, RecallRepository, type RecalledLinks } from '#libs/recalls';
import { mayNotRecall, RECALLERS } from './recallers.js';

export interface RecallOrder {
  itemId: string;
  /** What members are told. */
  reason: string;
  links: RecalledLinks;
  /** What readers of its links are told besides, where they lead to a notice. */
  notice?: NoticeWords;
}

/**
 * Takes an item back with everything shared from it. One short transaction stands for it: from its end nothing of the
 * item is shared or published, whatever waits; the rest is done step by step, see `CarryOutRecall`.
 */
@Injectable()
export class RecallItem {
  constructor(
    private readonly database: Database,
    private readonly recalls: RecallRepository,
    private readonly retireItem: RetireItem,
    private readonly closeLinks: CloseLinks,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the recall's id.
   * @throws DomainError invalid naming `reason`; forbidden; not_found; conflict `wrong_state`, `never_approved`.
   */
  async execute(actor: Actor, { itemId, reason, links, notice = {} }: RecallOrder): Promise<string> {
    if (!hasRole(actor, ...RECALLERS)) throw mayNotRecall();
    const words = shownText(reason);
    if (words === null) throw DomainError.invalid('reason', say('Say why; the members concerned read it.'));
    const id = newId();
    await this.database.within(actor, async (tx) => {
      await this.recalls.closeDoor(tx, itemId);
      const at = this.clock.now();
      const by = actor.memberId;
      const { approvedVersionId: versionId } = await this.retireItem.recalled(tx, itemId, { by, reason: words, at });
      const marks = { calledOffAt: null, linksClosedAt: null, finishedAt: null };
      const recall = { id, itemId, reason: words, links, recalledBy: by, recalledAt: at, nextAt: at, ...marks };
      await this.recalls.insert(tx, recall);
      if (links === 'notice') await this.closeLinks.announce(tx, { id, words: trimmed(notice), at });
      const fact = { at, actorId: by, subjectId: itemId, detail: { recallId: id, versionId, links } };
      await this.ledger.append(tx, itemRecalled.of(fact));
    });
    return id;
  }
}

function trimmed(notice: NoticeWords): NoticeWords {
  const said = Object.entries<string | undefined>(notice).flatMap(([language, words]) => {
    const own = shownText(words);
    return own === null ? [] : [[language, own]];
  });
  return Object.fromEntries(said) as NoticeWords;
}
