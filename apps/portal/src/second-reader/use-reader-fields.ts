import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList } from '../when/formats.js';
import type { SecondReaderReach } from './calls.js';
import { sameEndpoint, takeEndpoint, type ReaderValues } from './reader-values.js';

/** The second reader as both sides of a conflict are shown it; of a key only whether there is one. */
export function useReaderFields(): Field<ReaderValues>[] {
  const { t, i18n } = useTranslation('second-reader');
  const topics = useQuery(topicsQuery).data?.items ?? [];
  const reach = ({ topics: kind, topicIds }: SecondReaderReach) => {
    const names = topics.filter(({ id }) => topicIds.includes(id)).map(({ name }) => name);
    return kind === 'chosen' && names.length > 0 ? formatList(names, i18n.language) : t(`reach.is.${kind}`);
  };
  const key = ({ key, removeKey, keySet }: ReaderValues) => {
    if (key.trim() !== '') return t('endpoint.with.typed');
    return t(keySet && !removeKey ? 'endpoint.with.stored' : 'endpoint.with.none');
  };
  return [
    {
      name: 'endpoint',
      label: t('endpoint.title'),
      show: (values) => [values.baseUrl, values.model, key(values)].filter(Boolean).join('\n'),
      take: takeEndpoint,
      same: sameEndpoint,
    },
    ...fieldsOf<ReaderValues>({
      public: { label: t('reach.public'), show: reach },
      professionals: { label: t('reach.professionals'), show: reach },
    }),
  ];
}
