import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewQuery } from '../api/reviews.js';
import { CommentsPanel } from '../comments/comments-panel.js';
import { versionBy } from '../item-reading/version-by.js';
import { LinkedPagePanel } from '../linked-pages/linked-page-panel.js';
import { BackLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { ItemFailed } from '../retention/item-failed.js';
import { FindingsList } from '../screening/findings-list.js';
import { formatList } from '../when/formats.js';
import { ApprovalSteps } from '../approvals/approval-steps.js';
import { CaptionsGone } from './captions-gone.js';
import { CaptionReview } from './caption-review.js';
import { DecidedBefore } from './decided-before.js';
import { DecisionPanel } from './decision-panel.js';
import { ItemFacts } from './item-facts.js';
import { Picture } from './picture.js';
import { WhatChanged } from './what-changed.js';
import classes from './review.module.css';

/** One version to decide on: each caption as readers will see it, its screening beside it. */
export function ReviewScreen() {
  const { t, i18n } = useTranslation('review');
  const { itemId } = useParams({ from: '/shell/review/$itemId' });
  const [first] = useState(itemId);
  const [unsent, setUnsent] = useState(false);
  const review = useQuery({
    ...reviewQuery(itemId),
    refetchOnWindowFocus: false,
  });
  const back = <BackLink to="/review">{t('title')}</BackLink>;
  if (!review.data)
    return (
      <Page title={t('one')} back={back}>
        {review.error ? (
          <ItemFailed itemId={itemId} error={review.error} retry={() => void review.refetch()} />
        ) : (
          <RowsSkeleton />
        )}
      </Page>
    );
  const { item, previous, yours } = review.data;
  const { number } = item.version;
  const hands = versionBy(item);
  const version = hands.length
    ? t('versionBy', { number, names: formatList(hands, i18n.language) })
    : t('version', { number });
  return (
    <Page title={item.title} about={[t('by', { name: item.author.name }), version].join(' · ')} back={back}>
      <div className={classes.columns} data-open={item.state === 'in_review' || undefined}>
        <div className={classes.captions}>
          <DecidedBefore yours={yours} />
          {previous && <WhatChanged item={item} previous={previous} />}
          <Picture item={item} />
          {item.captions.map((caption) => (
            <CaptionReview key={caption.id} item={item} caption={caption} previous={previous} />
          ))}
          {previous && <CaptionsGone item={item} previous={previous} />}
          {item.screening && item.screening.findings.length > 0 && (
            <section aria-labelledby="around">
              <h2 id="around" className={classes.captionName}>
                {t('around')}
              </h2>
              <FindingsList findings={item.screening.findings} whole={item.title.length} />
            </section>
          )}
          <LinkedPagePanel
            itemId={item.id}
            versionId={(item.state === 'in_review' ? item.version : (item.approvedVersion ?? item.version)).id}
          />
          <CommentsPanel key={item.id} item={item} onUnsent={setUnsent} />
        </div>
        <div className={classes.side}>
          <DecisionPanel
            key={item.id}
            review={review.data}
            next={item.id !== first}
            unsent={unsent}
            onLook={() => review.refetch()}
          />
          <ApprovalSteps item={item} />
          <ItemFacts item={item} />
        </div>
      </div>
    </Page>
  );
}
