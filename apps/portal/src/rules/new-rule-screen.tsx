import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownRulesQuery } from '../api/own-rules.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { holds, useMe } from '../sign-in/me.js';
import { IconGavel } from '@tabler/icons-react';
import { RuleEditor } from './rule-editor.js';
import { nextKey } from './rule-form.js';

/** A rule of one's own from the beginning. */
export function NewRuleScreen() {
  const { t } = useTranslation('rules');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const rules = useQuery({ ...ownRulesQuery, enabled: mayChange });
  if (rules.data) return <RuleEditor rule={null} freeKey={nextKey(rules.data.items.map(({ key }) => key))} />;
  return (
    <Page title={t('newTitle')} back={<BackLink to="/guidelines/rules">{t('title')}</BackLink>}>
      {!mayChange ? (
        <Empty icon={IconGavel} title={t('notYours')}>
          {t('notYoursWords')}
        </Empty>
      ) : rules.error ? (
        <Failed error={rules.error} retry={() => void rules.refetch()} />
      ) : (
        <RowsSkeleton />
      )}
    </Page>
  );
}
