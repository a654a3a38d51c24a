import { Injectable } from '@nestjs/common';
import { asWritten, EditItem, ItemRepository, VersionRepository, type Draft } from '#libs/content';
import { EditRepository } from '#libs/edits';
import type { SourceEntry } from '#libs/imports';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { ChangedEntry } from './sorted-entries.rules.js';
import { SourceAccess } from './source-access.js';
import { SourceEntryRepository } from './source-entry.repository.js';

/** What a draft says by now, whose it is and which revision that is. */
interface Standing {
  author: Actor | null;
  revision: number;
  isDraft: boolean;
  draft: Draft;
}

/**
 * An entry that says something else by now: the draft nobody touched follows it; one that somebody changed or sent to
 * review is theirs, and only noted.
 */
@Injectable()
export class FollowChanges {
  constructor(
    private readonly database: Database,
    private readonly items: ItemRepository,
    private readonly versions: VersionRepository,
    private readonly edits: EditRepository,
    private readonly editItem: EditItem,
    private readonly access: SourceAccess,
    private readonly entries: SourceEntryRepository,
    private readonly clock: Clock,
  ) {}

  async execute(owner: Actor, changed: readonly ChangedEntry[]): Promise<void> {
    for (const { found, before } of changed) {
      const followed =
        before.itemId !== null && (await this.follow(owner, before.itemId, before.revision, found.entry));
      const record = {
        ...before,
        title: found.title,
        linkUrl: found.entry.linkUrl,
        hash: found.hash,
        revision: followed || before.revision,
        change: followed === false ? ('left_alone' as const) : ('followed' as const),
        changedAt: this.clock.now(),
      };
      await this.database.within(owner, (tx) => this.entries.keep(tx, [record]));
    }
  }

  /** The draft's revision after it followed, or false. */
  private async follow(owner: Actor, itemId: string, seen: number, entry: SourceEntry): Promise<number | false> {
    const standing = await this.standing(owner, itemId);
    if (!standing?.author || !standing.isDraft) return false;
    const { author, draft, revision } = standing;
    // It followed already, and what was to be noted of that was lost.
    if (revision === seen + 1 && says(draft, entry)) return revision;
    if (revision !== seen) return false;
    try {
      await this.editItem.execute(author, itemId, withEntry(draft, entry), seen);
      return seen + 1;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  private async standing(owner: Actor, itemId: string): Promise<Standing | null> {
    return this.database.within(owner, async (tx) => {
      const item = await this.items.lock(tx, itemId);
      const { revision } = await this.edits.of(tx, `item.${itemId}`);
      const author = await this.access.owner(tx, owner.organisationId, item.authorId);
      const draft = await this.versions.get(tx, item.currentVersionId);
      // The organisation's wording is put in anew.
      return { author, revision, isDraft: item.state === 'draft', draft: asWritten(draft) };
    });
  }
}

function withEntry(draft: Draft, { title, summary, linkUrl, caption }: SourceEntry): Draft {
  const [first, ...rest] = draft.captions;
  return { ...draft, title, summary, linkUrl, captions: first ? [{ ...first, text: caption }, ...rest] : [] };
}

function says(draft: Draft, { title, summary, linkUrl, caption }: SourceEntry): boolean {
  return (
    draft.title === title &&
    draft.summary === summary &&
    draft.linkUrl === linkUrl &&
    draft.captions[0]?.text === caption
  );
}
