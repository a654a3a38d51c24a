import { useTranslation } from 'react-i18next';
import type { OperationsStanding } from './calls.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './operations.module.css';

/** What waits, and since when or until when. */
export function Waiting({ standing: { due, planned, unknown } }: { standing: OperationsStanding }) {
  const { t } = useTranslation('operations');
  return (
    <Panel title={t('now.title')} about={t('now.about')}>
      <Facts across>
        <Waits name={t('now.due')} shares={due.shares} words={t('now.since')} at={due.oldestAt} />
        <Waits name={t('now.planned')} shares={planned.shares} words={t('now.next')} at={planned.nextAt} />
        <Waits name={t('now.unknown')} shares={unknown.shares} words={t('now.since')} at={unknown.oldestAt} />
      </Facts>
    </Panel>
  );
}

function Waits({ name, shares, words, at }: { name: string; shares: number; words: string; at: string | null }) {
  const { i18n } = useTranslation();
  return (
    <Fact name={name}>
      <span className={classes.number}>{formatNumber(shares, i18n.language)}</span>
      {at && (
        <span className={classes.since}>
          {words} <Time at={at} />
        </span>
      )}
    </Fact>
  );
}
