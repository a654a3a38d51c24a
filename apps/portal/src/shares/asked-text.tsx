import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { AttemptKeys } from '../api/attempt-key.js';
import { createShare, type ShareOrder } from '../api/shares.js';
import type { TextReview } from '../api/text-reviews.js';
import { LinkButton } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { ReviewMark } from './review-mark.js';
import classes from './shares.module.css';

/** One text at a reviewer; once it is approved one click shares exactly what they saw. */
export function AskedText({ review }: { review: TextReview }) {
  const { t } = useTranslation(['shares', 'words']);
  const [keys] = useState(() => new AttemptKeys());
  const network = networkName(review.network);
  const share = useMutation({
    mutationFn: (order: ShareOrder) => createShare(order, keys.keyFor(order)),
    meta: { changes: ['/api/feed', '/api/feed/{itemId}', '/api/shares', '/api/text-reviews'] },
    onSuccess: () => {
      keys.renew();
      notify(t('asked.shared', { network }));
    },
  });
  const { versionId, captionId, text, item } = review;
  /** Never the suggestion: what was asked about is what goes on from here. */
  const editor = {
    to: '/feed/$itemId',
    params: { itemId: item.id },
    search: { caption: captionId, asked: review.id },
  } as const;
  const order = {
    versionId,
    captionId,
    text,
    network: review.network,
    node: review.node as ShareOrder['node'],
  };
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <ReviewMark state={review.state} />
        <span>{network}</span>
        <Time at={review.decidedAt ?? review.askedAt} />
      </div>
      <h3 className={classes.title}>
        <Link dir="auto" {...editor} data-walk>
          {item.title}
        </Link>
      </h3>
      <p dir="auto" className={classes.wholeText} lang={review.language}>
        {text}
      </p>
      {review.reason && (
        <p>
          {t('asked.says', { name: review.reviewer?.name ?? '' })} <q dir="auto">{review.reason}</q>
        </p>
      )}
      <ProblemAlert error={share.error} />
      <div className={classes.foot}>
        {review.state === 'approved' && (
          <Button size="sm" loading={share.isPending} onClick={() => share.mutate(order)}>
            {t('asked.share', { network })}
          </Button>
        )}
        <LinkButton {...editor} size="compact-sm" variant="default">
          {t('asked.open')}
        </LinkButton>
      </div>
    </li>
  );
}
