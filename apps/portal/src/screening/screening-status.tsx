import { IconCircleCheck, IconCloudOff, IconHandStop, IconLoader2, IconPencil, IconRuler } from '@tabler/icons-react';
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
  /** Where they wrote more than fits: such a text is not clear either. */
  tooLong?: string;
  /** The network that takes no post as long as this one. */
  over?: string;
  /** What is begun as a slot and is none: such a text is not even saved. */
  noSlot?: string;
  /** Whether sharing it is stopped: then no verdict may read as if it could go out now. */
  stopped?: boolean;
}

/** One line that says where the text stands; screen readers hear it when it changes. */
export function ScreeningStatus({ id, live, empty, missing, tooLong, over, noSlot, stopped = false }: Props) {
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
          {tooLong && (
            <span className={classes.missing}>
              <Mark tone="block" icon={IconRuler}>
                {t('status.tooLong', { tooLong })}
              </Mark>
            </span>
          )}
          {over && (
            <span className={classes.missing}>
              <Mark tone="block" icon={IconRuler}>
                {t('status.over', { network: over })}
              </Mark>
            </span>
          )}
          {noSlot && (
            <span className={classes.missing}>
              <Mark tone="block" icon={IconPencil}>
                {t('status.noSlot', { noSlot })}
              </Mark>
            </span>
          )}
          {!((missing || tooLong || over || noSlot) && screening.verdict === 'pass') && (
            <Verdict screening={screening} stopped={stopped} />
          )}
        </>
      )}
    </div>
  );
}

function Verdict({ screening, stopped }: { screening: Screening; stopped: boolean }) {
  const { t } = useTranslation('screening');
  const { verdict, findings, route } = screening;
  const halted = stopped && (verdict === 'pass' || verdict === 'warn');
  return (
    <>
      {halted ? (
        <Mark tone="warn" icon={IconHandStop}>
          {t('status.stopped')}
        </Mark>
      ) : (
        <VerdictMark state={verdict} />
      )}
      {route && <RouteMark />}
      <span className={classes.words}>
        {halted ? t('status.stoppedWords') : t(`status.${verdict}`, { count: findings.length })}
      </span>
    </>
  );
}
