import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import type { Outcome } from './bulk-run.js';
import { useBulk } from './use-bulk.js';
import { useOutcomeText } from './use-outcome-text.js';
import classes from './bulk-report.module.css';

/** What came of each item: those that were not done first, with why and where. */
export function BulkReport() {
  const { t } = useTranslation('library');
  const { run, putAway } = useBulk();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(run?.state);
  useEffect(() => {
    // Whoever saw it run goes on from here; whoever comes back to it begins where the page does.
    if (run?.state === 'over' && before.current && before.current !== 'over') {
      heading.current?.scrollIntoView({ block: 'nearest' });
      heading.current?.focus({ preventScroll: true });
    }
    before.current = run?.state;
  }, [run?.state]);
  if (run?.state !== 'over') return null;
  const through = run.outcomes.filter(({ is }) => is === 'done' || is === 'already');
  const rest = run.outcomes.filter((outcome) => !through.includes(outcome));
  return (
    <section className={classes.report} aria-labelledby="bulk-report">
      <div className={classes.head}>
        <h2 id="bulk-report" ref={heading} tabIndex={-1} className={classes.title}>
          {t(`bulk.did.${run.action}`, { done: through.length, count: run.total, topic: run.topicName })}
        </h2>
        <CloseButton aria-label={t('bulk.putAway')} onClick={putAway} />
      </div>
      {rest.length > 0 && <Outcomes outcomes={rest} />}
      {through.length > 0 && (
        <details>
          <summary>{t('bulk.through', { count: through.length })}</summary>
          <Outcomes outcomes={through} />
        </details>
      )}
    </section>
  );
}

function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const textsOf = useOutcomeText();
  return (
    <ul className={classes.list}>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <TextLink dir="auto" to="/library/$itemId" params={{ itemId: outcome.id }}>
            {outcome.title}
          </TextLink>
          {textsOf(outcome).map((text) => (
            <span key={text} className={classes.why} data-quiet={outcome.is === 'already' || undefined}>
              {text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
