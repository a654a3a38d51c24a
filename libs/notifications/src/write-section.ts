import { Injectable, Logger } from '@nestjs/common';
import { Kinds } from './kinds.js';
import type { NotificationKind, Told } from './notification-kind.js';
import type { About } from './notification.entity.js';
import { fewOfMany, kindWords, manyWords, named, type Listener, type Values } from './words.js';

/** Notifications of one kind that are told as one. */
export interface Bundle extends Told {
  kind: string;
  /** Of what has one, each once, the newest first, three at most. */
  titles: string[] | null;
  /** How many different titles there are. */
  titled: number;
  /** What each is about, where many subjects are told as one. */
  many?: About[];
}

/** What words may name besides what a notification is about. */
interface Surroundings {
  organisation: string;
  /** Names of the people that notifications are about, by id. */
  people: ReadonlyMap<string, string>;
}

export interface WrittenSection {
  title: string;
  body: string;
  action: { label: string; path: string } | null;
}

/** Says what is told as one, in the words of whoever is told. */
@Injectable()
export class WriteSection {
  private readonly logger = new Logger(WriteSection.name);

  constructor(private readonly kinds: Kinds) {}

  execute(bundle: Bundle, listener: Listener, { organisation, people }: Surroundings): WrittenSection {
    const kind = this.kinds.get(bundle.kind);
    if (bundle.many) return this.many(kind, bundle, bundle.many, listener, people);
    const { about, count, titles, titled } = bundle;
    const person = people.get(String(about.personId)) ?? '';
    const values = {
      ...about,
      count,
      organisation,
      titles: named(listener, titles ?? [], titled),
      person,
      by: person === '' ? 'nobody' : 'known',
    };
    const path = kind.path(bundle);
    const say = (part: 'title' | 'body' | 'action') => this.say(listener, kind.name, part, values);
    return { title: say('title'), body: say('body'), action: path === null ? null : { label: say('action'), path } };
  }

  private many(
    kind: NotificationKind,
    bundle: Bundle,
    many: readonly About[],
    listener: Listener,
    people: Surroundings['people'],
  ): WrittenSection {
    const { count } = bundle;
    const each = many.map((about) => ({ ...about, person: people.get(String(about.personId)) ?? '' }));
    const values = { count, few: fewOfMany(listener, kind.name, each) };
    const path = kind.path(bundle);
    const say = (part: 'title' | 'body' | 'action') => manyWords(listener, kind.name, part, values);
    return { title: say('title'), body: say('body'), action: path === null ? null : { label: say('action'), path } };
  }

  /** One that lacks something its words name still tells what it is of, and holds up nothing beside it. */
  private say(listener: Listener, kind: string, part: 'title' | 'body' | 'action', values: Values): string {
    try {
      return kindWords(listener, kind, part, values);
    } catch (error) {
      this.logger.error(`${kind} could not be told in full: ${(error as Error).message}`);
      return kindWords(listener, kind, 'name');
    }
  }
}
