import { DomainError, say } from '#libs/kernel';
import type { Reach, Reaches, ReadFor } from './second-reader.js';

/** Whether it is asked about texts on these topics for this audience. */
export function reads(reaches: Reaches | null, { topicIds, audiencePublic }: ReadFor): boolean {
  if (!reaches) return false;
  const reach = audiencePublic ? reaches.public : reaches.professionals;
  return reach.topics === 'all' || (reach.topics === 'chosen' && topicIds.some((id) => reach.topicIds.includes(id)));
}

/** Topics only where some were chosen, and only those that there are: one that was removed since is no more meant. */
export function tidied({ topics, topicIds }: Reach, known: Set<string>): Reach {
  const chosen = topics === 'chosen' ? topicIds.filter((id) => known.has(id)) : [];
  return { topics, topicIds: [...new Set(chosen)] };
}

/** Both, tidied. @throws DomainError invalid naming `public.topicIds` or `professionals.topicIds` where none is chosen. */
export function readyReaches(reaches: Reaches, known: Set<string>): Reaches {
  const ready = { public: tidied(reaches.public, known), professionals: tidied(reaches.professionals, known) };
  for (const audience of ['public', 'professionals'] as const) {
    const { topics, topicIds } = ready[audience];
    if (topics === 'chosen' && topicIds.length === 0) {
      throw DomainError.invalid(`${audience}.topicIds`, say('Choose at least one topic.'));
    }
  }
  return ready;
}

/** Whether both mean the same; topics that are no more, and their order, say nothing. */
export function sameReaches(one: Reaches, other: Reaches, known: Set<string>): boolean {
  const told = ({ public: open, professionals }: Reaches) =>
    JSON.stringify(
      [open, professionals].map((reach) => tidied(reach, known)).map((r) => [r.topics, r.topicIds.toSorted()]),
    );
  return told(one) === told(other);
}
