import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { secondReaderQuery } from './calls.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { HealthPanel } from './health-panel.js';
import { PastPanel } from './past-panel.js';
import { PromptPanel } from './prompt-panel.js';
import { ReaderForm } from './reader-form.js';
import { TryPanel } from './try-panel.js';

/** A language model that reads what the rules pass: where it is, for what it is asked, and how it does. */
export function SecondReaderScreen() {
  const { t } = useTranslation('second-reader');
  const reader = useQuery(secondReaderQuery);
  return (
    <Page title={t('title')} about={t('about')} back={<BackLink to="/settings">{t('settings')}</BackLink>} width="text">
      {reader.data ? (
        <Stack>
          <ReaderForm reader={reader.data} />
          {reader.data.settings && (
            <>
              <TryPanel />
              <PastPanel model={reader.data.settings.model} />
              <HealthPanel health={reader.data.health} />
            </>
          )}
          <PromptPanel prompt={reader.data.prompt} />
        </Stack>
      ) : reader.error ? (
        <Failed error={reader.error} retry={() => void reader.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
