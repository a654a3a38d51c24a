import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { MemberDirectory, MemberRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { wordsIn } from './names.rules.js';

/** Who may be meant in a text: its author, and every member of whose name it holds a word. */
@Injectable()
export class PeopleNamed {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
  ) {}

  async in(tx: Transaction, { memberId }: Actor, text: string): Promise<string[]> {
    const { name } = await this.directory.get(tx, memberId);
    return [...new Set([name, ...(await this.members.namedBy(tx, wordsIn(text)))])];
  }
}
