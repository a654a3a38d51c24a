import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { formatList } from '../when/formats.js';
import type { SecondReaderReach } from './calls.js';

/** Says for which topics something is meant, by their names. */
export function useReachWords(): (reach: SecondReaderReach) => string {
  const { t, i18n } = useTranslation('second-reader');
  const topics = useQuery(topicsQuery).data?.items ?? [];
  return ({ topics: kind, topicIds }) => {
    const names = topics.filter(({ id }) => topicIds.includes(id)).map(({ name }) => name);
    return kind === 'chosen' && names.length > 0 ? formatList(names, i18n.language) : t(`reach.is.${kind}`);
  };
}
