import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { secondReaderQuery, trySecondReader } from './calls.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ReadingView } from './reading-view.js';

/** Sends a sentence as it would be sent, and shows what came back. */
export function TryPanel() {
  const { t } = useTranslation('second-reader');
  const client = useQueryClient();
  const [text, setText] = useState(t('try.sample'));
  const attempt = useMutation({
    mutationFn: trySecondReader,
    onSettled: () => client.invalidateQueries({ queryKey: secondReaderQuery.queryKey }),
  });
  return (
    <Panel title={t('try.title')} titleId="second-reader-try" about={t('try.about')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate(text);
        }}
      >
        <Stack>
          <Textarea
            label={t('try.text')}
            value={text}
            error={fieldErrors(attempt.error).text}
            autosize
            minRows={2}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ProblemAlert error={attempt.error} shown={['text']} />
          <div role="status">{attempt.data && <ReadingView reading={attempt.data} />}</div>
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={attempt.isPending}>
              {t('try.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
