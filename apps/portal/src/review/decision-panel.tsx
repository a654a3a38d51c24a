import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { approvalsQuery, decide, reviewsQuery, stepOf, type DecisionRequest, type Review } from '../api/reviews.js';
import { useDraft } from '../drafts/use-draft.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useKeys } from '../parts/use-keys.js';
import { DecideButton, Key } from './decide-button.js';
import { Decided } from './decided.js';
import { gravest } from './gravest.js';
import { MovedOn } from './moved-on.js';
import classes from './review.module.css';
import { usePause } from './use-pause.js';

interface Props {
  review: Review;
  /** Whether it took the place of another: a press meant for that one decides nothing here. */
  next: boolean;
  /** Asks for the review as it stands now. */
  onLook: () => Promise<unknown>;
}

/** Approve, or send back with a reason. Nobody decides on what they wrote themselves. */
export function DecisionPanel({ review: { item, own }, next: cameNext, onLook }: Props) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const navigate = useNavigate();
  const field = useRef<HTMLTextAreaElement>(null);
  const approving = useRef<HTMLButtonElement>(null);
  const sendingBack = useRef<HTMLButtonElement>(null);
  const pausing = usePause(cameNext);
  const reason = useDraft(`review.${item.id}`, () => '');
  // Looked at and answered for is one version, not the next.
  const [overridden, setOverridden] = useState<string | null>(null);
  const override = overridden === item.version.id;
  const [missing, setMissing] = useState(false);
  const verdict = gravest(item);
  const open = item.state === 'in_review';
  const step = stepOf(useQuery(approvalsQuery(item.id)).data);
  const goNext = async () => {
    const waiting = await client.fetchQuery({ ...reviewsQuery('waiting', null), staleTime: 0 });
    const next = waiting.items.find((each) => each.itemId !== item.id && !each.own);
    void (next ? navigate({ to: '/review/$itemId', params: { itemId: next.itemId } }) : navigate({ to: '/review' }));
  };
  const deciding = useMutation({
    mutationFn: (decision: DecisionRequest) => decide(item.id, decision),
    meta: { changes: ['/api/reviews', '/api/reviews/{itemId}', '/api/approvals/{itemId}', '/api/content'] },
    onSuccess: (_, { decision }) => {
      reason.forget();
      notify(t(`done.${decision}`, { title: item.title }), {
        name: t('lookAgain'),
        run: () => void navigate({ to: '/review/$itemId', params: { itemId: item.id } }),
      });
      void goNext();
    },
  });
  const approvable = !own && verdict !== 'block' && (verdict !== 'review' || override);
  const send = (decision: DecisionRequest['decision']) => {
    if (deciding.isPending || deciding.isSuccess) return;
    const words = reason.value.trim();
    const needed = words === '' && (decision === 'sent_back' || override);
    setMissing(needed);
    if (needed) field.current?.focus();
    else
      deciding.mutate({
        versionId: item.version.id,
        decision,
        stepId: step?.id,
        reason: words || undefined,
        override: override || undefined,
      });
  };
  useKeys({
    a: () => approving.current?.focus(),
    s: () => (reason.value.trim() === '' ? field : sendingBack).current?.focus(),
    n: () => void goNext(),
  });
  if (!open) return <Decided item={item} onNext={() => void goNext()} />;
  return (
    <Panel title={t('decision')} titleId="decision">
      <div className={classes.decision}>
        {own && (
          <p className={classes.own} role="note">
            {t('own')}
          </p>
        )}
        <ProblemAlert error={deciding.error} shown={['reason']} />
        <MovedOn error={deciding.error} onLook={() => void onLook().then(() => deciding.reset())} />
        <Textarea
          ref={field}
          label={t('reason')}
          description={t('reasonWhy')}
          autosize
          minRows={3}
          disabled={own}
          value={reason.value}
          error={missing && reason.value.trim() === '' ? t('reasonNeeded') : fieldErrors(deciding.error).reason}
          onChange={(event) => reason.set(event.currentTarget.value)}
        />
        {verdict === 'block' && <p className={classes.own}>{t('blocked')}</p>}
        {verdict === 'review' && (
          <Checkbox
            label={t('override')}
            description={t('overrideWhy')}
            disabled={own}
            checked={override}
            onChange={(event) => setOverridden(event.currentTarget.checked ? item.version.id : null)}
          />
        )}
        <div className={classes.buttons}>
          {!approvable && (
            <a href="#decision" className={classes.whyNot}>
              {t('whyNot')}
            </a>
          )}
          <DecideButton
            ref={approving}
            keyTo="a"
            onClick={() => send('approved')}
            disabled={!approvable || pausing}
            loading={deciding.isPending && deciding.variables.decision === 'approved'}
          >
            {t('approve')}
          </DecideButton>
          <DecideButton
            ref={sendingBack}
            keyTo="s"
            variant="default"
            onClick={() => send('sent_back')}
            disabled={own || pausing}
            loading={deciding.isPending && deciding.variables.decision === 'sent_back'}
          >
            {t('sendBack')}
          </DecideButton>
        </div>
        <Button variant="subtle" color="gray" onClick={() => void goNext()} rightSection={<Key of="n" />}>
          {t('next')}
        </Button>
      </div>
    </Panel>
  );
}
