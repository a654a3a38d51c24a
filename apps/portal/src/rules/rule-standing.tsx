import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRule, OwnRuleState } from '../api/own-rules.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { RuleStateMark } from '../guidelines/rule-state-mark.js';
import { MoveDialog } from './move-dialog.js';
import shapes from '../parts/shapes.module.css';

/** Where a rule may go from where it is, the usual way first. */
const ways: Record<OwnRuleState, OwnRuleState[]> = {
  draft: ['shadow', 'live', 'retired'],
  shadow: ['live', 'draft', 'retired'],
  live: ['shadow', 'retired'],
  retired: ['draft'],
};

/** What the rule does now, who changed it last, and where it may go from here. */
export function RuleStanding({ rule, unsaved }: { rule: OwnRule; unsaved: boolean }) {
  const { t } = useTranslation('rules');
  const mayChange = holds(useMe(), 'comms_lead', 'admin');
  const [to, setTo] = useState<OwnRuleState | null>(null);
  return (
    <Panel title={t('standing.title')} actions={<RuleStateMark state={rule.state} />}>
      <div className={shapes.stack}>
        <p>{t(`standing.is.${rule.state}`)}</p>
        <p className={shapes.muted}>
          {t('standing.version', { version: rule.version })} · {rule.updatedBy?.name ?? t('standing.nobody')} ·{' '}
          <Time at={rule.updatedAt} />
        </p>
        {mayChange && (
          <div className={shapes.row}>
            {ways[rule.state].map((way, at) => (
              <Button
                key={way}
                size="xs"
                variant={at === 0 && way !== 'draft' && rule.state !== 'live' ? 'light' : 'default'}
                disabled={unsaved && way !== 'retired'}
                onClick={() => setTo(way)}
              >
                {t(`move.${way}.open`)}
              </Button>
            ))}
          </div>
        )}
        {mayChange && unsaved && <p className={shapes.muted}>{t('standing.unsaved')}</p>}
      </div>
      {to && <MoveDialog rule={rule} to={to} onClose={() => setTo(null)} />}
    </Panel>
  );
}
