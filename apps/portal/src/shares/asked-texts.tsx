import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myTextReviewsQuery, type TextReview } from '../api/text-reviews.js';
import { WillBeTold } from '../told/will-be-told.js';
import { AskedText } from './asked-text.js';
import classes from './shares.module.css';

/** What was decided longer ago nobody comes back to. */
const KEPT_MS = 30 * 86_400_000;

/** The member's texts that reviewers were asked about, until they are shared. */
export function AskedTexts() {
  const waiting = useQuery(myTextReviewsQuery('waiting'));
  const decided = useQuery(myTextReviewsQuery('decided'));
  const [now] = useState(Date.now);
  const open = (decided.data?.items ?? []).filter(
    ({ shareId, decidedAt }) => shareId === null && decidedAt !== null && now - Date.parse(decidedAt) < KEPT_MS,
  );
  const groups = {
    approved: open.filter(({ state }) => state === 'approved'),
    waiting: waiting.data?.items ?? [],
    declined: open.filter(({ state }) => state === 'declined'),
  };
  return (['approved', 'waiting', 'declined'] as const).map((state) => (
    <AskedGroup key={state} state={state} texts={groups[state]} />
  ));
}

function AskedGroup({ state, texts }: { state: 'approved' | 'waiting' | 'declined'; texts: TextReview[] }) {
  const { t } = useTranslation('shares');
  const id = `asked-${state}`;
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id} className={classes.asked}>
      <h2 id={id} className={classes.section}>
        {t(`asked.title.${state}`)}
      </h2>
      {state === 'waiting' && <WillBeTold of="text" />}
      <ul className={classes.list} aria-labelledby={id}>
        {texts.map((review) => (
          <AskedText key={review.id} review={review} />
        ))}
      </ul>
    </section>
  );
}
