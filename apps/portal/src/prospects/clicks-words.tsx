import { useTranslation } from 'react-i18next';
import { Day } from '../when/day.js';
import classes from './prospects.module.css';

/** How often readers followed, and the last day on which they did. */
export function ClicksWords({ of: { clicks, lastClickOn } }: { of: { clicks: number; lastClickOn: string | null } }) {
  const { t } = useTranslation('prospects');
  return (
    <span className={classes.clicks}>
      <strong className="tabular">{t('clicks', { count: clicks })}</strong>
      {lastClickOn && (
        <span className={classes.quiet}>
          {t('last')} <Day day={lastClickOn} />
        </span>
      )}
    </span>
  );
}
