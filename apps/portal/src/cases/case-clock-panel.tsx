import { useTranslation } from 'react-i18next';
import type { SafetyCase } from '../api/safety.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { ClockMark } from './clock-mark.js';
import classes from './case-clock-panel.module.css';

/** What is left of the time, since when it runs and by when the report is due. */
export function CaseClockPanel({ of, now }: { of: SafetyCase; now: number }) {
  const { t } = useTranslation('cases');
  return (
    <Panel title={t('clock.title')}>
      <div className={classes.clock}>
        <span className={classes.left}>
          <ClockMark of={of} now={now} />
        </span>
        <Facts>
          <Fact name={t('clock.due')}>
            <Time at={of.dueAt} as="moment" />
          </Fact>
          <Fact name={t('clock.aware')}>
            <Time at={of.awareAt} as="moment" />
          </Fact>
          {of.closedAt && (
            <Fact name={t('clock.closed')}>
              <Time at={of.closedAt} as="moment" />
            </Fact>
          )}
        </Facts>
      </div>
    </Panel>
  );
}
