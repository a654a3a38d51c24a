import { IconRepeat, IconUserCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReviewSummary } from '../api/reviews.js';
import { Mark } from '../parts/mark.js';
import { ItemMark, PageMark, RouteMark, VerdictMark } from '../parts/state-marks.js';
import { AuthorMark } from '../item-reading/author-mark.js';
import { useMe } from '../sign-in/me.js';
import { languageName } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './review.module.css';
import { Waiting } from './waiting.js';

export function QueueRow({ review }: { review: ReviewSummary }) {
  const { t, i18n } = useTranslation('review');
  const me = useMe();
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <h2 className={classes.rowTitle}>
          <Link dir="auto" to="/review/$itemId" params={{ itemId: review.itemId }} data-walk>
            {review.title}
          </Link>
        </h2>
        <p className={classes.muted}>
          {[
            t('by', { name: review.writtenBy.name }),
            t('version', { number: review.versionNumber }),
            review.language.map((code) => languageName(code, i18n.language)).join(', '),
            ...review.topics.map(({ name }) => name),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <div className={classes.rowMarks}>
        {review.own && (
          <Mark tone="neutral" icon={IconUserCheck}>
            {t('yours')}
          </Mark>
        )}
        {review.page && <PageMark state={review.page} />}
        {review.again && review.page !== 'changed' && (
          <Mark tone="warn" icon={IconRepeat}>
            {t('again.mark')}
          </Mark>
        )}
        {review.waitsForAuthor && <AuthorMark mine={review.author.id === me.memberId} />}
        {review.route && <RouteMark />}
        {review.decision ? (
          <ItemMark state={review.decision} />
        ) : (
          review.verdict && <VerdictMark state={review.verdict} />
        )}
        <span className={classes.muted}>
          {review.decidedAt ? <Time at={review.decidedAt} /> : <Waiting since={review.sentAt} />}
        </span>
      </div>
    </li>
  );
}
