import { useTranslation } from 'react-i18next';
import type { Leaderboards } from '../api/leaderboards.js';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import classes from './leaderboards.module.css';

export function HowPointsAreEarned({ rules, teams }: { rules: Leaderboards['rules']; teams: boolean }) {
  const { t, i18n } = useTranslation('leaderboards');
  return (
    <Panel title={t('rules.title')}>
      <ul className={classes.rules}>
        {rules.map((rule) => (
          <li key={rule.kind}>
            <span className={classes.worth}>
              {rule.points !== 0 && t('rules.worth', { points: formatNumber(rule.points, i18n.language) })}
            </span>
            <span>{rule.description}</span>
          </li>
        ))}
      </ul>
      <p className={classes.note}>{t(teams ? 'rules.teams' : 'rules.consent')}</p>
    </Panel>
  );
}
