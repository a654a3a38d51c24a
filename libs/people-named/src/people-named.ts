import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { MemberRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { ProspectNames } from '#libs/prospects';
import { NamesOf } from './names.rules.js';

/** Names after an id, each with its own id, at most as many as asked for, by id. */
type Pages = (tx: Transaction, after: string | null, most: number) => Promise<{ id: string; name: string | null }[]>;

/** As many as are looked for before others have their turn. */
const PAGE = 1_000;

/**
 * Whom a text names: members, and whom sellers speak to. It reads the names of all prospects, which no member may see:
 * they are to be taken out of a text before it leaves, and shown to nobody.
 */
@Injectable()
export class PeopleNamed {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly prospects: ProspectNames,
  ) {}

  /** Opens a transaction of its own: never call it inside another. */
  async in({ organisationId }: Actor, text: string): Promise<string[]> {
    const found = new NamesOf(text);
    const named = new Set<string>();
    const look = async (tx: Transaction, pages: Pages) => {
      for (let after: string | null = null; ;) {
        const page = await pages(tx, after, PAGE);
        for (const { name } of page) if (name !== null && found.spans(name).length > 0) named.add(name);
        if (page.length < PAGE) return;
        after = page.at(-1)!.id;
        await yieldToOthers();
      }
    };
    await this.database.within(organisationId, async (tx) => {
      await look(tx, (...asked) => this.members.names(...asked));
      await look(tx, (...asked) => this.prospects.page(...asked));
    });
    return [...named];
  }
}
