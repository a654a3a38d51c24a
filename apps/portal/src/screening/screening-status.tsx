import { IconCircleCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../parts/mark.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import classes from './screening-status.module.css';
import type { LiveScreening } from './use-screening.js';

/** One line that says where the text stands; screen readers hear it when it changes. */
export function ScreeningStatus({ id, live, empty = false }: { id: string; live: LiveScreening; empty?: boolean }) {
  const { t } = useTranslation('screening');
  const { screening, state } = live;
  return (
    <div id={id} className={classes.status} role="status" data-behind={state === 'behind' || undefined}>
      {state === 'unavailable' ? (
        <Mark tone="neutral" icon={IconCloudOff}>
          {t('status.unavailable')}
        </Mark>
      ) : !screening ? (
        <Mark tone="neutral" icon={IconLoader2}>
          {t('status.loading')}
        </Mark>
      ) : empty ? (
        <Mark tone="neutral" icon={IconCircleCheck}>
          {t('status.empty')}
        </Mark>
      ) : (
        <>
          <VerdictMark state={screening.verdict} />
          {screening.route && <RouteMark />}
          <span className={classes.words}>
            {t(`status.${screening.verdict}`, { count: screening.findings.length })}
          </span>
        </>
      )}
    </div>
  );
}
