import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboundOutcome } from '../api/safety.js';
import shapes from '../parts/shapes.module.css';
import classes from './safety.module.css';

interface Props {
  outcome: InboundOutcome;
  sending: boolean;
  onAgain: () => void;
  /** The member knows better than the screening. */
  onCertain: () => void;
}

/** What became of a report: the number of its case, or that none was opened and how to have one. */
export function Reported({ outcome, sending, onAgain, onCertain }: Props) {
  const { t } = useTranslation('safety');
  const heading = useRef<HTMLHeadingElement>(null);
  const { caseReference: reference } = outcome;
  useEffect(() => heading.current?.focus(), [reference]);
  return (
    <div className={shapes.form}>
      <h2 ref={heading} tabIndex={-1} className={classes.reported}>
        <IconCircleCheck size={20} aria-hidden />
        {reference ? t('report.done.case', { reference }) : t('report.done.none')}
      </h2>
      <p>{t(reference ? 'report.done.caseWords' : 'report.done.noneWords')}</p>
      <div className={shapes.buttons}>
        {reference ? (
          <Button component={Link} to="/">
            {t('report.home')}
          </Button>
        ) : (
          <Button loading={sending} onClick={onCertain}>
            {t('report.done.certain')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {t('report.again')}
        </Button>
      </div>
    </div>
  );
}
