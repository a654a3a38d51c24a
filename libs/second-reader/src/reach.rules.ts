import type { Reach, ReadFor, SecondReaderSettings } from './second-reader.js';

/** Whether it is asked about texts on these topics for this audience. */
export function reads(settings: SecondReaderSettings | null, { topicIds, audiencePublic }: ReadFor): boolean {
  if (!settings) return false;
  const reach = audiencePublic ? settings.public : settings.professionals;
  return reach.topics === 'all' || (reach.topics === 'chosen' && topicIds.some((id) => reach.topicIds.includes(id)));
}

/** Topics only where some were chosen, and only those that there are: one that was removed since is no more meant. */
export function tidied({ topics, topicIds }: Reach, known: Set<string>): Reach {
  const chosen = topics === 'chosen' ? topicIds.filter((id) => known.has(id)) : [];
  return { topics, topicIds: [...new Set(chosen)] };
}
