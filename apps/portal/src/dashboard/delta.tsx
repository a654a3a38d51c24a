import { Tooltip } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../when/formats.js';
import classes from './dashboard.module.css';

/** The change against the period of equal length before, as a count: a percentage of little says too much. */
export function Delta({ now, before }: { now: number; before: number }) {
  const { t, i18n } = useTranslation('parts');
  const change = now - before;
  const kind = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  const Shape = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual }[kind];
  const value = formatNumber(Math.abs(change), i18n.language);
  const words = t(`delta.${kind}`, { value });
  return (
    <Tooltip label={words}>
      <span className={classes.delta} data-kind={kind} role="img" aria-label={words} tabIndex={0}>
        <Shape size={14} aria-hidden /> {change !== 0 && value}
      </span>
    </Tooltip>
  );
}
