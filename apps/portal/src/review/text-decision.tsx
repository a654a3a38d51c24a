import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { decideText, type TextReview } from '../api/text-reviews.js';
import { useDraft } from '../drafts/use-draft.js';
import { TextLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ReviewMark } from '../shares/review-mark.js';
import { Time } from '../when/time.js';
import { DecisionButtons } from './decision-buttons.js';
import { MovedOn } from './moved-on.js';
import classes from './review.module.css';

interface Props {
  review: TextReview;
  /** Asks for the text as it stands now. */
  onLook: () => Promise<unknown>;
}

/** Approve or decline exactly this text, and say why either way. Nobody decides on their own. */
export function TextDecision({ review, onLook }: Props) {
  const { t } = useTranslation('review');
  const navigate = useNavigate();
  const field = useRef<HTMLTextAreaElement>(null);
  const reason = useDraft(`review.text.${review.id}`, () => '');
  const [missing, setMissing] = useState(false);
  const { id, textHash, member } = review;
  const deciding = useMutation({
    mutationFn: (decision: 'approved' | 'declined') => decideText(id, { textHash, decision, reason: reason.value }),
    meta: { changes: ['/api/text-reviews', '/api/text-reviews/{id}'] },
    onSuccess: (_, decision) => {
      reason.forget();
      notify(t(`text.done.${decision}`, { name: member.name }));
      void navigate({ to: '/review' });
    },
  });
  const refused = useFieldErrors(deciding.error, { reason: reason.value });
  if (review.state !== 'waiting')
    return (
      <Panel title={t('decision')}>
        <div className={classes.decision}>
          <div>
            <ReviewMark state={review.state} />
          </div>
          {review.decidedAt && (
            <p className={classes.muted}>
              {review.reviewer?.name} · <Time at={review.decidedAt} as="moment" />
            </p>
          )}
          {review.reason && (
            <p>
              <q dir="auto">{review.reason}</q>
            </p>
          )}
        </div>
      </Panel>
    );
  const send = (decision: 'approved' | 'declined') => {
    const needed = reason.value.trim() === '';
    setMissing(needed);
    if (needed) field.current?.focus();
    else deciding.mutate(decision);
  };
  return (
    <Panel title={t('decision')}>
      <div className={classes.decision}>
        {review.own && (
          <p className={classes.own} role="note">
            {t('text.own')}
          </p>
        )}
        <p className={classes.muted}>{t('text.exactly', { name: member.name })}</p>
        <ProblemAlert error={deciding.error} shown={['reason']} />
        <MovedOn error={deciding.error} onLook={() => void onLook().then(() => deciding.reset())} />
        {deciding.error instanceof Problem && deciding.error.code === 'content_moved_on' && (
          <TextLink to="/library/$itemId" params={{ itemId: review.item.id }}>
            {t('movedOn.content')}
          </TextLink>
        )}
        <Textarea
          ref={field}
          label={t('reason')}
          description={t('text.reasonWhy')}
          autosize
          minRows={3}
          disabled={review.own}
          value={reason.value}
          error={missing && reason.value.trim() === '' ? t('text.reasonNeeded') : refused.reason}
          onChange={(event) => reason.set(event.currentTarget.value)}
        />
        <DecisionButtons>
          <Button
            disabled={review.own}
            loading={deciding.isPending && deciding.variables === 'approved'}
            onClick={() => send('approved')}
          >
            {t('approve')}
          </Button>
          <Button
            variant="default"
            disabled={review.own}
            loading={deciding.isPending && deciding.variables === 'declined'}
            onClick={() => send('declined')}
          >
            {t('text.decline')}
          </Button>
        </DecisionButtons>
      </div>
    </Panel>
  );
}
