import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import classes from './settings.module.css';

/** Leads to who answers for what, to whose approvals are asked for, what a language model may do, where texts may be opened, and how long records are kept. */
export function FurtherPanels() {
  const { t } = useTranslation('settings');
  return (
    <Stack className={classes.apart}>
      <Panel title={t('section.responsibilities')} about={t('section.responsibilitiesWhy')}>
        <LinkButton to="/settings/responsibilities" variant="default">
          {t('section.responsibilitiesOpen')}
        </LinkButton>
      </Panel>
      <Panel title={t('section.approvals')} about={t('section.approvalsWhy')}>
        <LinkButton to="/settings/approvals" variant="default">
          {t('section.approvalsOpen')}
        </LinkButton>
      </Panel>
      <Panel title={t('section.secondReader')} about={t('section.secondReaderWhy')}>
        <LinkButton to="/settings/second-reader" variant="default">
          {t('section.secondReaderOpen')}
        </LinkButton>
      </Panel>
      <Panel title={t('section.draftingHelp')} about={t('section.draftingHelpWhy')}>
        <LinkButton to="/settings/drafting-help" variant="default">
          {t('section.draftingHelpOpen')}
        </LinkButton>
      </Panel>
      <Panel title={t('section.intents')} about={t('section.intentsWhy')}>
        <LinkButton to="/settings/opening-elsewhere" variant="default">
          {t('section.intentsOpen')}
        </LinkButton>
      </Panel>
      <Panel title={t('section.retention')} about={t('section.retentionWhy')}>
        <LinkButton to="/settings/retention" variant="default">
          {t('section.retentionOpen')}
        </LinkButton>
      </Panel>
    </Stack>
  );
}
