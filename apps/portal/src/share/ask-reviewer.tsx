import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconUserQuestion } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptionText, FeedDetail } from '../api/feed.js';
import { askReviewer, type TextReview } from '../api/text-reviews.js';
import { Time } from '../when/time.js';
import { ReviewMark } from '../shares/review-mark.js';
import { WillBeTold } from '../told/will-be-told.js';
import classes from './ask-reviewer.module.css';
import type { Place } from './obstacle.js';
import { ShareRefused } from './share-refused.js';
import type { ShareDraft } from './use-share-draft.js';

interface Props {
  item: FeedDetail;
  caption: CaptionText;
  /** About exactly this text, if somebody was asked. */
  review: TextReview | null;
  draft: ShareDraft;
  /** For what is sent: exactly what stands in the editor. */
  latest: RefObject<ShareDraft>;
  onShow: (place: Place) => void;
}

/** The way on for a text that needs a second pair of eyes: one button, and then what became of it. */
export function AskReviewer({ item, caption, review, draft, latest, onShow }: Props) {
  const { t } = useTranslation('share');
  const ask = useMutation({
    mutationFn: (text: string) =>
      askReviewer({
        versionId: item.versionId,
        captionId: caption.id,
        network: caption.network,
        text,
        node: latest.current.node,
      }),
    meta: { changes: ['/api/text-reviews'] },
  });
  const open = review === null || review.state === 'declined';
  return (
    <div className={classes.ask} role="group" aria-label={t('ask.label')}>
      {review && (
        <p className={classes.state}>
          <ReviewMark state={review.state} /> <Time at={review.decidedAt ?? review.askedAt} />
        </p>
      )}
      {review?.reason && (
        <p className={classes.reason}>
          {t('ask.says', { name: review.reviewer?.name ?? '' })} <q dir="auto">{review.reason}</q>
        </p>
      )}
      <p className={classes.note}>{t(`ask.${review?.state ?? 'none'}`)}</p>
      {review?.state === 'waiting' && <WillBeTold of="text" />}
      <ShareRefused error={ask.error} text={draft.text} sent={ask.variables} onShow={onShow} />
      {open && (
        <Button
          size="md"
          leftSection={<IconUserQuestion size={18} aria-hidden />}
          loading={ask.isPending}
          onClick={() => ask.mutate(latest.current.text)}
        >
          {t(review ? 'ask.again' : 'ask.button')}
        </Button>
      )}
    </div>
  );
}
