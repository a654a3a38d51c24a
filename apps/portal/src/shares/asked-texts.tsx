import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myTextReviewsQuery } from '../api/text-reviews.js';
import { WillBeTold } from '../told/will-be-told.js';
import { AskedText } from './asked-text.js';
import classes from './shares.module.css';

/** What was decided longer ago nobody comes back to. */
const KEPT_MS = 30 * 86_400_000;

/** The member's texts that reviewers were asked about, until they are shared. */
export function AskedTexts() {
  const { t } = useTranslation('shares');
  const waiting = useQuery(myTextReviewsQuery('waiting'));
  const decided = useQuery(myTextReviewsQuery('decided'));
  const [now] = useState(Date.now);
  const open = (decided.data?.items ?? []).filter(
    ({ shareId, decidedAt }) => shareId === null && decidedAt !== null && now - Date.parse(decidedAt) < KEPT_MS,
  );
  const all = [...open.filter(({ state }) => state === 'approved'), ...(waiting.data?.items ?? [])];
  const texts = [...all, ...open.filter(({ state }) => state === 'declined')];
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="asked-texts" className={classes.asked}>
      <h2 id="asked-texts" className={classes.section}>
        {t('asked.title')}
      </h2>
      {(waiting.data?.items ?? []).length > 0 && <WillBeTold of="text" />}
      <ul className={classes.list} aria-labelledby="asked-texts">
        {texts.map((review) => (
          <AskedText key={review.id} review={review} />
        ))}
      </ul>
    </section>
  );
}
