import { useTranslation } from 'react-i18next';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { sameEndpoint, takeEndpoint, type ReaderValues } from './reader-values.js';
import { useReachWords } from './use-reach-words.js';

/** The second reader as both sides of a conflict are shown it; of a key only whether there is one. */
export function useReaderFields(): Field<ReaderValues>[] {
  const { t } = useTranslation('second-reader');
  const reach = useReachWords();
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
