import { useTranslation } from 'react-i18next';
import { formatNumber } from '../when/formats.js';
import classes from './standing.module.css';

/** Points that came or went, with their sign. */
export function Points({ points }: { points: number }) {
  const { i18n } = useTranslation();
  return (
    <span className={points < 0 ? classes.loss : classes.gain}>
      {points < 0 ? '−' : '+'}
      {formatNumber(Math.abs(points), i18n.language)}
    </span>
  );
}
