import { useTranslation } from 'react-i18next';
import type { OwnRuleHistory } from '../api/own-rules.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { SeverityMark } from '../screening/severity-mark.js';
import { RuleStateMark } from '../guidelines/rule-state-mark.js';
import { RuleHistory } from './rule-history.js';
import { RuleStanding } from './rule-standing.js';
import shapes from '../parts/shapes.module.css';
import classes from './rules.module.css';

/** A rule for those who live under it. */
export function RuleReading({ rule }: { rule: OwnRuleHistory }) {
  const { t } = useTranslation('rules');
  return (
    <Page
      title={rule.title}
      back={<BackLink to="/guidelines/rules">{t('title')}</BackLink>}
      about={
        <span className={shapes.marks}>
          <RuleStateMark state={rule.state} /> <SeverityMark severity={rule.severity} /> {rule.key}
        </span>
      }
    >
      <div className={classes.columns}>
        <Panel title={t('field.definition')}>
          <pre className={classes.definition} tabIndex={0} aria-label={t('field.definition')}>
            {rule.definition}
          </pre>
        </Panel>
        <aside className={classes.side} aria-label={t('side')}>
          <RuleStanding rule={rule} unsaved={false} />
          <RuleHistory rule={rule} />
        </aside>
      </div>
    </Page>
  );
}
