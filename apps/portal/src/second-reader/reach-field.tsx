import { MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import type { SecondReaderReach } from './calls.js';
import { namedChoices } from '../lists/choices.js';

interface Props {
  audience: 'public' | 'professionals';
  value: SecondReaderReach;
  error: string | undefined;
  onChange: (reach: SecondReaderReach) => void;
}

const KINDS = ['none', 'all', 'chosen'] as const;

/** For which topics of one audience the model is asked. */
export function ReachField({ audience, value, error, onChange }: Props) {
  const { t, i18n } = useTranslation('second-reader');
  const topics = useQuery(topicsQuery);
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t(`reach.${audience}`)}
        value={value.topics}
        data={KINDS.map((kind) => ({ value: kind, label: t(`reach.is.${kind}`) }))}
        onChange={(event) => onChange({ ...value, topics: event.currentTarget.value as SecondReaderReach['topics'] })}
      />
      {value.topics === 'chosen' && (
        <MultiSelect
          aria-label={t(`reach.topicsOf.${audience}`)}
          placeholder={value.topicIds.length > 0 ? undefined : t('reach.pick')}
          data={namedChoices(topics.data?.items, i18n.language)}
          nothingFoundMessage={t('reach.noTopic')}
          value={value.topicIds}
          error={error}
          onChange={(topicIds) => onChange({ ...value, topicIds })}
          searchable
        />
      )}
    </Stack>
  );
}
