import { useTranslation } from 'react-i18next';
import type { ApprovalStepProgress } from '../api/reviews.js';
import { Time } from '../when/time.js';
import classes from './approvals.module.css';

/** Who decided on a step, in whose place, on what condition, and what became of that. */
export function StepDecisionLine({ decision }: { decision: ApprovalStepProgress['decisions'][number] }) {
  const { t } = useTranslation('review');
  const { by, deputyFor, at, conditions, met, otherPage, reason, decision: what } = decision;
  return (
    <>
      <p className={classes.sub}>
        {deputyFor ? t('steps.inPlaceOf', { name: by.name, other: deputyFor.name }) : by.name} ·{' '}
        <Time at={at} as="moment" />
        {what !== 'approved' && <> · {t(`steps.decided.${what}`)}</>}
      </p>
      {otherPage && (
        <p className={classes.sub}>
          {otherPage.readAt ? (
            <>
              {t('steps.otherPage')} <Time at={otherPage.readAt} as="moment" />. {t('steps.otherPageSince')}
            </>
          ) : (
            t('steps.noPage')
          )}
        </p>
      )}
      {reason && <p dir="auto">“{reason}”</p>}
      {conditions && (
        <p dir="auto">
          {t('steps.condition')} “{conditions}”
        </p>
      )}
      {conditions && (
        <p className={classes.sub} dir="auto">
          {met ? t('steps.met', { name: met.by.name, note: met.note }) : t('steps.notMet')}
        </p>
      )}
    </>
  );
}
