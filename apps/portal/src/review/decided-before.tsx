import { useTranslation } from 'react-i18next';
import type { Review } from '../api/reviews.js';
import { Time } from '../when/time.js';
import classes from './review.module.css';

/** What the reader decided on a version before this one, when, and on what condition. */
export function DecidedBefore({ yours }: { yours: Review['yours'] }) {
  const { t } = useTranslation('review');
  if (!yours) return null;
  const { number, decision, conditions, reason, at } = yours;
  return (
    <p role="note" dir="auto" className={classes.own}>
      {conditions ? t('before.condition', { number, conditions }) : t(`before.${decision}`, { number })}
      {reason && <> “{reason}”</>} · <Time at={at} as="moment" />
    </p>
  );
}
