import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wordsQuery } from '../api/words.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { holds, useMe } from '../sign-in/me.js';
import { GuidelineTabs } from '../guidelines/tabs.js';
import { WordsForm } from './words-form.js';
import { WordsReading } from './words-reading.js';

/** The names, addresses and days only the organisation knows; the packs' rules read them. */
export function WordsScreen() {
  const { t } = useTranslation('products');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const words = useQuery(wordsQuery);
  if (words.data && mayChange) return <WordsForm key={words.data.revision} words={words.data} />;
  return (
    <Page title={t('words.title')} about={t('words.about')} back={<GuidelineTabs />}>
      {words.data ? (
        <WordsReading words={words.data} />
      ) : (
        <Panel flush>
          {words.error ? <Failed error={words.error} retry={() => void words.refetch()} /> : <RowsSkeleton />}
        </Panel>
      )}
    </Page>
  );
}
