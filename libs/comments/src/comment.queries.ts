import { Injectable } from '@nestjs/common';
import { nthAlike } from '#libs/captions';
import { VersionRepository } from '#libs/content';
import { Clock, DomainError, type Actor, type Person } from '#libs/kernel';
import { PersonKeys } from '#libs/ledger';
import { MemberDirectory } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { placeIn, textAt, type Texts } from './anchor.rules.js';
import type { CommentRecord, Said, Thread } from './comment.js';
import { CommentRepository } from './comment.repository.js';

/** What was said about an item, and to whom it has to be told. */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionRepository,
    private readonly members: MemberDirectory,
    private readonly comments: CommentRepository,
    private readonly personKeys: PersonKeys,
    private readonly clock: Clock,
  ) {}

  /** All threads, placed in the current version: those at words in their order there. @throws DomainError not_found. */
  async list(actor: Actor, itemId: string): Promise<Thread[]> {
    return this.database.within(actor, async (tx) => {
      const item = await this.comments.item(tx, itemId);
      if (!item) throw DomainError.notFound('content item');
      const all = await this.comments.of(tx, itemId);
      if (all.length === 0) return [];
      const seen = await this.comments.seenUntil(tx, itemId, actor.memberId);
      const said = await this.opener(
        tx,
        all,
        (each) => each.memberId !== actor.memberId && (seen === null || each.writtenAt > seen),
      );
      const numbers = await this.numbers(tx, itemId);
      const texts = await this.versions.get(tx, item.currentVersionId);
      return all
        .filter(({ threadId }) => threadId === null)
        .map((thread): Thread => ({
          ...said.told(thread),
          ...placed(texts, thread),
          versionNumber: numbers.get(thread.versionId) ?? 0,
          resolved: thread.resolvedAt && { by: said.person(thread.resolvedBy!), at: thread.resolvedAt },
          replies: all.filter(({ threadId }) => threadId === thread.id).map(said.told),
        }))
        .sort(inDocument(texts));
    });
  }

  /** From here on nothing of it is unread. */
  async see(actor: Actor, itemId: string): Promise<void> {
    await this.database.within(actor, async (tx) => {
      if (!(await this.comments.item(tx, itemId))) throw DomainError.notFound('content item');
      await this.comments.see(tx, itemId, actor.memberId, this.clock.now());
    });
  }

  /** Who is to be told of a comment: the item's author, and whoever has said something about it. */
  async concerned(
    tx: Transaction,
    itemId: string,
    by: string | null,
  ): Promise<{ title: string; memberIds: string[] } | null> {
    const item = await this.comments.item(tx, itemId);
    if (!item) return null;
    const spoke = (await this.comments.of(tx, itemId)).map(({ memberId }) => memberId);
    const memberIds = [...new Set([item.authorId, ...spoke])].filter((id) => id !== by);
    return { title: item.title, memberIds };
  }

  private async opener(tx: Transaction, all: CommentRecord[], isUnread: (each: CommentRecord) => boolean) {
    const people = await this.members.many(
      tx,
      all.flatMap(({ memberId, resolvedBy }) => (resolvedBy ? [memberId, resolvedBy] : [memberId])),
    );
    const opened = await this.personKeys.open(
      tx,
      all.map(({ id, memberId, sealedText }) => ({ entryId: id, personId: memberId, personal: sealedText })),
    );
    const person = (id: string): Person => ({ id, name: people.get(id)?.name ?? '' });
    const told = (each: CommentRecord): Said => ({
      id: each.id,
      by: person(each.memberId),
      at: each.writtenAt,
      text: (opened.get(each.id)?.['text'] as string | undefined) ?? null,
      unread: isUnread(each),
    });
    return { person, told };
  }

  private async numbers(tx: Transaction, itemId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; number: number }[]>(
      'SELECT id, number FROM content_versions WHERE organisation_id = current_organisation() AND item_id = $1',
      [itemId],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

function placed(texts: Texts, { field, network, language, nth, fromUnit, quote }: CommentRecord) {
  const text = textAt(texts, { field, network, language, nth });
  const from = text === null || fromUnit === null || quote === null ? null : placeIn(text, { from: fromUnit, quote });
  const gone = field !== 'whole' && (text === null || (quote !== null && from === null));
  return { field, network, language, nth, quote, from, gone };
}

/** The whole first, then the texts as they are shown and the words in them; what is gone stands last. */
function inDocument({ captions }: Texts) {
  const order = ['whole', 'title', 'summary', 'image_alt', 'caption', 'link_title'];
  const rank = ({ gone, field, network, language, nth, from }: Thread) => [
    Number(gone),
    order.indexOf(field),
    captions.findIndex(
      (caption) => caption.network === network && caption.language === language && nthAlike(captions, caption) === nth,
    ),
    from ?? -1,
  ];
  return (one: Thread, other: Thread) => {
    const [mine, theirs] = [rank(one), rank(other)];
    const at = mine.findIndex((value, index) => value !== theirs[index]);
    return at === -1 ? one.at.getTime() - other.at.getTime() : mine[at]! - theirs[at]!;
  };
}
