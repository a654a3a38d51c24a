import { TagsInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createTopic, topicsQuery } from '../api/content.js';
import { useProblemText } from '../parts/problem-text.js';
import { fieldId } from './places.js';

interface Props {
  picked: string[];
  error?: string;
  onChange: (ids: string[]) => void;
}

/** Topics by name; a name that is none yet becomes one. */
export function TopicsField({ picked, error, onChange }: Props) {
  const { t } = useTranslation('library');
  const textOf = useProblemText();
  const topics = useQuery(topicsQuery);
  const known = topics.data?.items ?? [];
  const create = useMutation({
    mutationFn: createTopic,
    meta: { awaits: ['/api/topics'] },
    onSettled: (topic) => topic && onChange([...picked, topic.id]),
  });
  const pick = (names: string[]) => {
    const ids = names.map((name) => known.find((topic) => topic.name.toLowerCase() === name.toLowerCase())?.id);
    const fresh = names.find((_, index) => ids[index] === undefined);
    onChange(ids.filter((id) => id !== undefined));
    if (fresh) create.mutate(fresh);
  };
  return (
    <TagsInput
      id={fieldId('topics')}
      label={t('field.topics')}
      description={t('field.topicsWhy')}
      data={known.map(({ name }) => name)}
      value={picked.map((id) => known.find((topic) => topic.id === id)?.name).filter((name) => name !== undefined)}
      onChange={pick}
      error={create.error ? textOf(create.error) : error}
      maxTags={10}
    />
  );
}
