import { Button, Modal, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { namedChoices } from '../lists/choices.js';
import type { ManyProps } from './retire-many.js';

/** Picks the topic that each of the drafts gets besides those it has. */
export function TopicMany({ opened, items, onClose, onBegin }: ManyProps) {
  const { t, i18n } = useTranslation(['library', 'parts']);
  const topics = useQuery(topicsQuery);
  const [topicId, setTopicId] = useState<string | null>(null);
  const known = topics.data?.items ?? [];
  const topic = known.find(({ id }) => id === topicId);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('bulk.topic.title', { count: items.length })}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!topic) return;
          onClose();
          setTopicId(null);
          onBegin({ action: 'topic', topicId: topic.id, topicName: topic.name });
        }}
      >
        <Stack>
          <Select
            label={t('filter.topic')}
            description={t('bulk.topic.words')}
            data={namedChoices(known, i18n.language)}
            nothingFoundMessage={t('bulk.topic.none')}
            value={topicId}
            onChange={setTopicId}
            searchable
            required
            data-autofocus
          />
          <Button type="submit" disabled={!topic}>
            {t('bulk.topic.confirm', { count: items.length })}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
