import { Injectable } from '@nestjs/common';
import { Clock, DomainError, foldForSearch, newId, say, type Actor, tidyName, hiddenSignProblem } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TopicRepository, type TopicRecord } from './topic.repository.js';

export const TOPIC_COLOURS = [
  'gray',
  'red',
  'pink',
  'grape',
  'violet',
  'indigo',
  'blue',
  'cyan',
  'teal',
  'green',
  'lime',
  'yellow',
  'orange',
] as const;

/** Adds a topic that items can be about. */
@Injectable()
export class CreateTopic {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict `topic_exists` when another reads alike, invalid naming `name`. */
  async execute(actor: Actor, { name, colour = 'indigo' }: { name: string; colour?: string }): Promise<TopicRecord> {
    const slug = foldForSearch(name)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '');
    const problem = hiddenSignProblem(name.trim());
    if (problem) throw DomainError.invalid('name', problem);
    if (slug === '') throw DomainError.invalid('name', say('must hold a letter or a digit'));
    const topic = { id: newId(), name: tidyName(name), slug, colour };
    const added = await this.database.within(actor, (tx) => this.topics.insert(tx, topic, this.clock.now()));
    if (!added)
      throw DomainError.conflict('topic_exists', say('There is a topic called {name} already.', { name: topic.name }));
    return topic;
  }
}
