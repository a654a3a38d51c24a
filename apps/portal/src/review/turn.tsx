import { useTranslation } from 'react-i18next';
import { stepOf, turnOf, type Approvals } from '../api/reviews.js';
import classes from './review.module.css';

/** For which step a decision counts and in whose place it is made, or why none of yours is asked for now. */
export function Turn({ approvals }: { approvals: Approvals }) {
  const { t } = useTranslation('review');
  const turn = turnOf(approvals);
  const step = stepOf(approvals);
  return (
    <>
      {approvals.again && (
        <p className={classes.own} role="note">
          {t('again.words')}
        </p>
      )}
      {turn?.deputyFor && <p>{t('turn.deputy', { name: turn.deputyFor.name })}</p>}
      {step && <p className={classes.muted}>{t('turn.step', { step: step.name })}</p>}
      {!step && approvals.mayRelease && <p>{t('turn.release')}</p>}
      {!turn && (
        <p className={classes.own} role="note">
          {t(approvals.next === 'conditions' ? 'turn.conditions' : 'turn.others')}
        </p>
      )}
    </>
  );
}
