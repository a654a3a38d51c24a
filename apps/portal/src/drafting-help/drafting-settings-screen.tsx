import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Fact, Facts } from '../parts/facts.js';
import { Failed } from '../parts/failed.js';
import { BackLink, TextLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { draftingSettingsQuery, type DraftingSettings } from './calls.js';
import classes from './drafting-help.module.css';
import { SettingsForm } from './settings-form.js';

const USE = ['asked', 'failures', 'suggestions', 'dropped', 'tokens'] as const;

/** For which texts the organisation's model may suggest other words, what came of it, and what it is told. */
export function DraftingSettingsScreen() {
  const { t } = useTranslation('drafting-help');
  const settings = useQuery({ ...draftingSettingsQuery, ...watched });
  return (
    <Page title={t('title')} about={t('about')} back={<BackLink to="/settings">{t('settings')}</BackLink>} width="text">
      {settings.data ? (
        <Stack>
          <Model model={settings.data.model} />
          <SettingsForm settings={settings.data} />
          <Use use={settings.data.use} />
          <Panel title={t('prompt.title')} about={t('prompt.about')}>
            <details className={classes.details}>
              <summary>{t('prompt.show', { version: settings.data.prompt.version })}</summary>
              <p lang="en" className={classes.text}>
                {settings.data.prompt.text}
              </p>
            </details>
          </Panel>
        </Stack>
      ) : settings.error ? (
        <Failed error={settings.error} retry={() => void settings.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}

function Model({ model }: { model: string | null }) {
  const { t } = useTranslation('drafting-help');
  return (
    <p className={classes.quiet}>
      {model === null ? t('noModel') : t('model', { model })}{' '}
      <TextLink to="/settings/second-reader">{t('toReader')}</TextLink>
    </p>
  );
}

function Use({ use }: { use: DraftingSettings['use'] }) {
  const { t, i18n } = useTranslation('drafting-help');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <Panel title={t('use.title')} about={t('use.about')}>
      <Facts across>
        {USE.map((name) => (
          <Fact key={name} name={t(`use.${name}`)}>
            {number.format(use[name])}
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
}
