import { Button, Group, NativeSelect, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FIRST_NETWORK } from '#libs/captions';
import type { ContentImportRequest } from '../api/content-import.js';
import { topicsQuery } from '../api/content.js';
import { organisationQuery } from '../api/organisation.js';
import { fieldErrors } from '../api/problem.js';
import { useDraft } from '../drafts/use-draft.js';
import { asTyped } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { languageChoices, namedChoices } from '../lists/choices.js';
import { PostsFile } from './posts-file.js';

interface Props {
  onImport: (order: ContentImportRequest) => void;
  running: boolean;
  error: unknown;
}

const initial = (): ContentImportRequest => ({
  source: 'feed',
  url: '',
  text: '',
  format: 'auto',
  limit: 50,
  network: FIRST_NETWORK,
  language: 'en',
});

export function ImportForm({ onImport, running, error }: Props) {
  const { t, i18n } = useTranslation('library');
  const topics = useQuery(topicsQuery);
  const organisation = useQuery(organisationQuery);
  const { value: order, set } = useDraft<ContentImportRequest>('content-import', initial);
  const change = (part: Partial<ContentImportRequest>) => set({ ...order, ...part });
  const errors = fieldErrors(error);
  const fromFeed = order.source === 'feed';
  const send = () =>
    onImport({ ...order, url: fromFeed ? order.url : undefined, text: fromFeed ? undefined : order.text });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack>
        <ProblemAlert error={error} shown={Object.keys(errors)} />
        <SegmentedControl
          aria-label={t('import.source')}
          value={order.source}
          onChange={(source) => change({ source: source as 'feed', format: 'auto' })}
          data={(['feed', 'posts'] as const).map((value) => ({ value, label: t(`import.from.${value}`) }))}
        />
        {fromFeed ? (
          <TextInput
            label={t('import.url')}
            description={t('import.urlWhy')}
            type="url"
            placeholder="https://"
            required
            withAsterisk={false}
            value={order.url}
            error={errors.url}
            onChange={(event) => change({ url: event.currentTarget.value })}
          />
        ) : (
          <>
            <Textarea
              label={t('import.text')}
              description={t('import.textWhy')}
              minRows={6}
              maxRows={16}
              autosize
              required
              withAsterisk={false}
              value={order.text}
              error={errors.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
            <PostsFile onText={(text) => change({ text })} />
          </>
        )}
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <NativeSelect
            label={t('caption.language')}
            data={languageChoices(organisation.data?.languages ?? ['en'], i18n.language)}
            value={order.language}
            error={errors.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('import.topic')}
            data={[{ value: '', label: t('import.noTopic') }, ...namedChoices(topics.data?.items, i18n.language)]}
            value={order.topicId ?? ''}
            error={errors.topicId}
            onChange={(event) => change({ topicId: event.currentTarget.value || undefined })}
          />
          <WholeNumberField
            label={t('import.limit')}
            value={order.limit ?? ''}
            error={errors.limit}
            onChange={(limit) => change({ limit: limit === '' ? undefined : asTyped(limit) })}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={running}>
            {t('import.run')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
