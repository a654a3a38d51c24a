import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ownRuleQuery } from '../api/own-rules.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { holds, useMe } from '../sign-in/me.js';
import { RuleEditor } from './rule-editor.js';
import { RuleReading } from './rule-reading.js';

/** One rule of one's own: to change, or to read. */
export function RuleScreen() {
  const { t } = useTranslation('rules');
  const { ruleId } = useParams({ from: '/shell/guidelines/rules/$ruleId' });
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const rule = useQuery(ownRuleQuery(ruleId));
  if (rule.data) {
    return mayChange ? (
      <RuleEditor key={`${rule.data.id}-${rule.data.version}`} rule={rule.data} freeKey={rule.data.key} />
    ) : (
      <RuleReading rule={rule.data} />
    );
  }
  return (
    <Page title={t('title')} back={<BackLink to="/guidelines/rules">{t('title')}</BackLink>}>
      {rule.error ? <Failed error={rule.error} retry={() => void rule.refetch()} /> : <RowsSkeleton />}
    </Page>
  );
}
