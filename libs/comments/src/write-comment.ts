import { Injectable } from '@nestjs/common';
import { ItemRepository, VersionRepository } from '#libs/content';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository, PersonKeys } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { standsAt, textAt } from './anchor.rules.js';
import { COMMENT_LIMITS, type CommentRecord, type Quote, type Where } from './comment.js';
import { commentWritten } from './comment.facts.js';
import { CommentRepository } from './comment.repository.js';

/** What is said, of which version, and at which words; without words it is about the text, or the whole. */
export interface CommentOrder extends Where {
  versionId: string;
  at: Quote | null;
  text: string;
}

/** Says something about the version of an item that is current, or in answer to what was said. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly comments: CommentRepository,
    private readonly personKeys: PersonKeys,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its id.
   * @throws DomainError not_found; invalid naming `text` or `field`; conflict `version_moved_on` when there is a newer
   * version, `words_changed` when these words do not stand there.
   */
  async execute(actor: Actor, itemId: string, order: CommentOrder): Promise<string> {
    return this.database.within(actor, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      if (item.currentVersionId !== order.versionId) {
        throw DomainError.conflict(
          'version_moved_on',
          say('There is a newer version meanwhile. Look at it, then say it there.'),
        );
      }
      const { at, field, network, language, nth, versionId } = order;
      const text = textAt(await this.versions.get(tx, versionId), order);
      if (field !== 'whole' && text === null) {
        throw DomainError.invalid('field', say('This version has no such text. Choose another, or the whole.'));
      }
      if (at && !standsAt(text ?? '', at)) {
        throw DomainError.conflict('words_changed', say('These words have changed meanwhile. Mark them again.'));
      }
      const place = { field, network, language, nth, fromUnit: at?.from ?? null, quote: at?.quote ?? null };
      return this.keep(tx, actor, { itemId, versionId, threadId: null, ...place }, order.text);
    });
  }

  /** Answers what was said. @throws DomainError not_found; invalid naming `text`. */
  async answer(actor: Actor, itemId: string, threadId: string, text: string): Promise<string> {
    return this.database.within(actor, async (tx) => {
      const thread = await this.comments.thread(tx, itemId, threadId);
      if (!thread) throw DomainError.notFound('comment');
      const { versionId, field, network, language, nth } = thread;
      const place = { field, network, language, nth, fromUnit: null, quote: null };
      return this.keep(tx, actor, { itemId, versionId, threadId, ...place }, text);
    });
  }

  private async keep(
    tx: Transaction,
    actor: Actor,
    place: Omit<CommentRecord, 'id' | 'memberId' | 'sealedText' | 'writtenAt' | 'resolvedBy' | 'resolvedAt'>,
    words: string,
  ): Promise<string> {
    const text = words.trim();
    if (text === '') throw DomainError.invalid('text', say('Write what you want to say.'));
    if (text.length > COMMENT_LIMITS.text) {
      throw DomainError.invalid(
        'text',
        say('A comment has at most {most, number} characters.', { most: COMMENT_LIMITS.text }),
      );
    }
    const [id, at] = [newId(), this.clock.now()];
    const sealedText = await this.personKeys.seal(tx, actor.memberId, id, { text });
    if (sealedText === null) throw DomainError.notFound('member');
    const written = { memberId: actor.memberId, sealedText, writtenAt: at, resolvedBy: null, resolvedAt: null };
    await this.comments.insert(tx, { id, ...place, ...written });
    const { itemId, versionId, field, threadId } = place;
    const detail = { itemId, versionId, field, threadId };
    await this.ledger.append(tx, commentWritten.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    return id;
  }
}
