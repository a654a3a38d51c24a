import { IconCircleCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../parts/mark.js';
import { RouteMark, VerdictMark } from '../parts/state-marks.js';
import classes from './screening-status.module.css';
import type { Screening } from './screening-types.js';
import type { LiveScreening } from './use-screening.js';

interface Props {
  id: string;
  live: LiveScreening;
  empty?: boolean;
  /** What the writer has still to fill in: told first, for a text with a gap is not clear. */
  missing?: string;
}

/** One line that says where the text stands; screen readers hear it when it changes. */
export function ScreeningStatus({ id, live, empty = false, missing = '' }: Props) {
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
          {missing && (
            <span className={classes.missing}>
              <Mark tone="warn" icon={IconPencil}>
                {t('status.missing', { missing })}
              </Mark>
            </span>
          )}
          {!(missing && screening.verdict === 'pass') && <Verdict screening={screening} />}
        </>
      )}
    </div>
  );
}

function Verdict({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening');
  return (
    <>
      <VerdictMark state={screening.verdict} />
      {screening.route && <RouteMark />}
      <span className={classes.words}>{t(`status.${screening.verdict}`, { count: screening.findings.length })}</span>
    </>
  );
}
