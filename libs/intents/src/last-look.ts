import { Injectable } from '@nestjs/common';
import { NoteAltered, ShareableContent, type ShareableCaption } from '#libs/feed';
import { FreezeQueries } from '#libs/freezes';
import type { IntentKind } from '#libs/intent-places';
import { DomainError, type Actor, type Node } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { nodeOf } from '#libs/text-reviews';
import { approvedAnew, placeNotOpen } from './intent.errors.js';
import { IntentRepository } from './intent.repository.js';

/** What was decided on, by whoever looked first. */
interface Decided {
  place: IntentKind;
  node: Node;
  content: ShareableCaption;
}

/** Asks once more right before a text is handed out: screening it takes its time, and much can be stopped meanwhile. */
@Injectable()
export class LastLook {
  constructor(
    private readonly members: MemberDirectory,
    private readonly content: ShareableContent,
    private readonly noteAltered: NoteAltered,
    private readonly freezes: FreezeQueries,
    private readonly intents: IntentRepository,
  ) {}

  /**
   * Whoever stops it after this has answered waits until the transaction has ended, and then finds what was handed out.
   * @returns why it is not handed out after all; never thrown, so that what its screening told stays on record.
   */
  async whyNot(tx: Transaction, actor: Actor, decided: Decided): Promise<DomainError | null> {
    try {
      return await this.look(tx, actor, decided);
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  private async look(tx: Transaction, actor: Actor, { place, node, content }: Decided): Promise<DomainError | null> {
    if (!(await this.intents.placesFromHere(tx)).includes(place)) return placeNotOpen();
    const { status, roles } = await this.members.get(tx, actor.memberId);
    nodeOf({ ...actor, roles: status === 'active' ? roles : [] }, node);
    const again = await this.content
      .findFromHere(tx, actor, content)
      .catch((error: unknown) => this.noteAltered.ofRefusal(tx, content.versionId, error));
    if (again instanceof DomainError) return again;
    if (again.certificate !== content.certificate) return approvedAnew();
    await this.freezes.refuseFromHere(tx, { network: again.caption.network, topicIds: again.topicIds });
    return null;
  }
}
