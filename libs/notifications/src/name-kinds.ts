import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Kinds } from './kinds.js';
import { ReaderRepository } from './reader.repository.js';
import { kindWords } from './words.js';

/** Says what kinds of notification are called, in the words of whoever asks. */
@Injectable()
export class NameKinds {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderRepository,
    private readonly kinds: Kinds,
  ) {}

  /** By the kind; one that nobody here knows, or not any more, has no name. */
  async execute(actor: Actor, kinds: readonly string[]): Promise<Map<string, string>> {
    const reader = await this.database.within(actor, (tx) => this.readers.find(tx, actor.memberId));
    const known = [...new Set(kinds)].filter((kind) => this.kinds.find(kind));
    return new Map(reader ? known.map((kind) => [kind, kindWords(reader, kind, 'name')]) : []);
  }
}
