import { useTranslation } from 'react-i18next';
import type { SafetyCase } from '../api/safety.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { ClockMark } from './clock-mark.js';
import classes from '../safety/safety.module.css';

/** What is left of the time, since when it runs and by when the report is due. */
export function CaseClockPanel({ of, now }: { of: SafetyCase; now: number }) {
  const { t } = useTranslation('cases');
  return (
    <Panel title={t('clock.title')}>
      <div className={classes.clock}>
        <span className={classes.left}>
          <ClockMark of={of} now={now} />
        </span>
        <dl className={classes.facts}>
          <div>
            <dt>{t('clock.due')}</dt>
            <dd>
              <Time at={of.dueAt} as="moment" />
            </dd>
          </div>
          <div>
            <dt>{t('clock.aware')}</dt>
            <dd>
              <Time at={of.awareAt} as="moment" />
            </dd>
          </div>
          {of.closedAt && (
            <div>
              <dt>{t('clock.closed')}</dt>
              <dd>
                <Time at={of.closedAt} as="moment" />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </Panel>
  );
}
