import { Link } from '@tanstack/react-router';
import { IconUserCheck } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { TextReview } from '../api/text-reviews.js';
import { LoadMore } from '../lists/load-more.js';
import { Mark } from '../parts/mark.js';
import { RouteMark } from '../parts/state-marks.js';
import { ReviewMark } from '../shares/review-mark.js';
import { languageName } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './review.module.css';
import own from './text-queue.module.css';
import { Waiting } from './waiting.js';

interface Props {
  texts: TextReview[];
  more: ComponentProps<typeof LoadMore>;
}

/** What colleagues wrote themselves and want to share: apart from content, for each waits for one person. */
export function TextQueue({ texts, more }: Props) {
  const { t, i18n } = useTranslation('review');
  return (
    <section aria-labelledby="own-texts" className={own.ownTexts}>
      <h2 id="own-texts" className={classes.captionName}>
        {t('text.queue')}
      </h2>
      <ul className={classes.queue} aria-labelledby="own-texts">
        {texts.map((review) => (
          <li key={review.id} className={classes.row}>
            <div className={classes.rowWords}>
              <h3 className={classes.rowTitle}>
                <Link dir="auto" to="/review/texts/$textId" params={{ textId: review.id }}>
                  {review.item.title}
                </Link>
              </h3>
              <p className={classes.muted}>
                {[
                  t('by', { name: review.member.name }),
                  networkName(review.network),
                  languageName(review.language, i18n.language),
                ].join(' · ')}
              </p>
            </div>
            <div className={classes.rowMarks}>
              {review.own && (
                <Mark tone="neutral" icon={IconUserCheck}>
                  {t('yours')}
                </Mark>
              )}
              {review.screening.route && <RouteMark />}
              <ReviewMark state={review.state} />
              <span className={classes.muted}>
                {review.state === 'waiting' ? (
                  <Waiting since={review.askedAt} />
                ) : (
                  <Time at={review.decidedAt ?? review.askedAt} />
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <LoadMore {...more} />
    </section>
  );
}
