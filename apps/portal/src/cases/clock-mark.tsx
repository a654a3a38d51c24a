import { IconAlarm, IconClock, IconClockExclamation, IconClockPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SafetyCaseSummary } from '../api/safety.js';
import { Mark } from '../parts/mark.js';
import { clockOf, type CaseClock } from './case-clock.js';

const looks = {
  running: ['neutral', IconClock],
  soon: ['warn', IconClockExclamation],
  overdue: ['block', IconAlarm],
} as const;

type Timed = Pick<SafetyCaseSummary, 'awareAt' | 'dueAt' | 'closedAt'>;

/** What is left of the time to report, or how late it is, in words. */
export function ClockMark({ of, now, plain }: { of: Timed; now: number; plain?: boolean }) {
  const { t } = useTranslation('cases');
  const wordsOf = useClockWords();
  if (of.closedAt)
    return (
      <Mark tone="neutral" icon={IconClockPause} plain={plain}>
        {t(of.closedAt <= of.dueAt ? 'clock.closedInTime' : 'clock.closedLate')}
      </Mark>
    );
  const clock = clockOf(of, now);
  const [tone, icon] = looks[clock.is];
  return <Mark {...{ tone, icon, plain }}>{wordsOf(clock)}</Mark>;
}

/** “5 h 12 min left”, “Overdue by 2 days 3 h”. */
export function useClockWords(): (clock: CaseClock) => string {
  const { t } = useTranslation('cases');
  return ({ is, days, hours, minutes }) => {
    const parts = [
      days > 0 && t('clock.days', { count: days }),
      hours > 0 && t('clock.hours', { count: hours }),
      minutes > 0 && t('clock.minutes', { count: minutes }),
    ].filter(Boolean);
    const time = parts.join(' ') || t('clock.lessThanAMinute');
    return t(is === 'overdue' ? 'clock.overdue' : 'clock.left', { time });
  };
}
