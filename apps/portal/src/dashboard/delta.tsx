import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../when/formats.js';
import classes from './dashboard.module.css';

/** The change against as many days before, as a percentage with the count it stands for; of nothing there is none. */
export function Delta({ now, before, days }: { now: number; before: number; days: number }) {
  const { t, i18n } = useTranslation('dashboard');
  if (before === 0) return <span className={classes.against}>{t('delta.none')}</span>;
  const change = now - before;
  const kind = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const Shape = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual }[kind];
  const signed = (text: string) => `${change > 0 ? '+' : '−'}${text}`;
  return (
    <span className={classes.against}>
      <span className={classes.delta} data-kind={kind}>
        <Shape size={14} aria-hidden />{' '}
        {change === 0
          ? t('delta.same')
          : `${signed(formatPercent(Math.abs(change) / before, i18n.language))} (${signed(formatNumber(Math.abs(change), i18n.language))})`}
      </span>{' '}
      {t('delta.against', { count: days })}
    </span>
  );
}
