import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  approvalsQuery,
  decide,
  reviewsQuery,
  stepOf,
  turnOf,
  type DecisionRequest,
  type Review,
} from '../api/reviews.js';
import { commentsQuery } from '../comments/comments-api.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { linkedPageQuery } from '../linked-pages/linked-pages-api.js';
import { useDraft } from '../drafts/use-draft.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useKeys } from '../parts/use-keys.js';
import { AskOn } from './ask-on.js';
import { ConditionField } from './condition-field.js';
import { DecideButton, Key } from './decide-button.js';
import { Decided } from './decided.js';
import buttons from './decision-buttons.module.css';
import { DecisionButtons } from './decision-buttons.js';
import { gravest } from './gravest.js';
import { MovedOn } from './moved-on.js';
import { RejectButton } from './reject-button.js';
import classes from './review.module.css';
import { Turn } from './turn.js';
import { usePause } from './use-pause.js';

interface Props {
  review: Review;
  /** Whether it took the place of another: a press meant for that one decides nothing here. */
  next: boolean;
  /** Whether a comment or an answer beside it is written and not sent. */
  unsent: boolean;
  /** Asks for the review as it stands now. */
  onLook: () => Promise<unknown>;
}

/** Approve, on a condition or without, send back or reject with a reason. Nobody decides on what they wrote themselves. */
export function DecisionPanel({ review: { item, own }, next: cameNext, unsent, onLook }: Props) {
  const { t } = useTranslation('review');
  const client = useQueryClient();
  const navigate = useNavigate();
  const field = useRef<HTMLTextAreaElement>(null);
  const approving = useRef<HTMLButtonElement>(null);
  const sendingBack = useRef<HTMLButtonElement>(null);
  const pausing = usePause(cameNext);
  const reason = useDraft(`review.${item.id}`, () => '');
  const condition = useDraft<string | null>(`review-condition.${item.id}`, () => null);
  // Looked at and answered for is one version, not the next.
  const [overridden, setOverridden] = useState<string | null>(null);
  const override = overridden === item.version.id;
  const [missing, setMissing] = useState<DecisionRequest['decision'] | 'condition' | null>(null);
  const [asking, setAsking] = useState<DecisionRequest['decision'] | null>(null);
  const verdict = gravest(item);
  const approvals = useQuery(approvalsQuery(item.id)).data;
  const open = useQuery(commentsQuery(item.id)).data?.items.filter(({ resolved }) => resolved === null) ?? [];
  // The page as the panel beside shows it: what is decided on is what was seen.
  const page = useQuery(linkedPageQuery(item.id, item.version.id));
  const step = stepOf(approvals);
  // Where no route asks, a condition stands with the one reviewer’s approval; a release has no approval to stand with.
  const conditional = approvals?.steps.some(({ yours }) => yours !== null) ?? false;
  const undecided = item.state === 'in_review' || (approvals?.again === true && turnOf(approvals) !== undefined);
  const notYet = own || (approvals !== undefined && turnOf(approvals) === undefined);
  const goNext = async () => {
    const waiting = await client.fetchQuery({ ...reviewsQuery('waiting', null, 'you'), staleTime: 0 });
    const next = waiting.items.find((each) => each.itemId !== item.id && !each.own);
    void (next ? navigate({ to: '/review/$itemId', params: { itemId: next.itemId } }) : navigate({ to: '/review' }));
  };
  const deciding = useMutation({
    mutationFn: (decision: DecisionRequest) => decide(item.id, decision),
    meta: { changes: ['/api/reviews', '/api/reviews/{itemId}', '/api/approvals/{itemId}', '/api/content'] },
    onSuccess: (_, { decision, conditions }) => {
      reason.forget();
      condition.forget();
      notify(t(conditions ? 'condition.done' : `done.${decision}`, { title: item.title }), {
        name: t('lookAgain'),
        run: () => void navigate({ to: '/review/$itemId', params: { itemId: item.id } }),
      });
      void goNext();
    },
  });
  const refused = useFieldErrors(deciding.error, { reason: reason.value, conditions: condition.value });
  const approvable = !notYet && verdict !== 'block' && (verdict !== 'review' || override);
  const send = (decision: DecisionRequest['decision'], asked = false) => {
    if (deciding.isPending || deciding.isSuccess) return;
    const words = reason.value.trim();
    const needed = words === '' && (decision !== 'approved' || override);
    const wanted = decision === 'approved' ? condition.value?.trim() : undefined;
    setMissing(needed ? decision : wanted === '' ? 'condition' : null);
    if (needed) field.current?.focus();
    else if (wanted === '') document.getElementById('review-condition')?.focus();
    else if (!asked && (unsent || (decision === 'approved' && open.length > 0))) setAsking(decision);
    else
      deciding.mutate({
        versionId: item.version.id,
        pageHash: page.data?.page?.newest?.hash,
        decision,
        stepId: step?.id,
        reason: words || undefined,
        conditions: wanted,
        override: override || undefined,
      });
  };
  useKeys({
    a: () => approving.current?.focus(),
    s: () => (reason.value.trim() === '' ? field : sendingBack).current?.focus(),
    n: () => void goNext(),
  });
  const guard = <LeaveGuard unsaved={unsent && !deciding.isPending && !deciding.isSuccess} />;
  if (!undecided)
    return (
      <>
        {guard}
        <Decided item={item} onNext={() => void goNext()} />
      </>
    );
  return (
    <Panel title={t('decision')} titleId="decision">
      <div className={classes.decision}>
        {own && (
          <p className={classes.own} role="note">
            {t('own')}
          </p>
        )}
        <ProblemAlert error={deciding.error} shown={['reason', 'conditions']} />
        <MovedOn
          error={deciding.error}
          onLook={() => void Promise.all([onLook(), page.refetch()]).then(() => deciding.reset())}
        />
        {!own && approvals && <Turn approvals={approvals} />}
        <Textarea
          ref={field}
          label={t('reason')}
          description={t('reasonWhy')}
          autosize
          minRows={3}
          disabled={notYet}
          value={reason.value}
          error={
            missing && missing !== 'condition' && reason.value.trim() === '' ? t(`needed.${missing}`) : refused.reason
          }
          onChange={(event) => reason.set(event.currentTarget.value)}
        />
        {verdict === 'block' && <p className={classes.own}>{t('blocked')}</p>}
        {verdict === 'review' && (
          <Checkbox
            label={t('override')}
            description={t('overrideWhy')}
            disabled={notYet}
            checked={override}
            onChange={(event) => setOverridden(event.currentTarget.checked ? item.version.id : null)}
          />
        )}
        {!conditional && approvals?.mayRelease && <p className={classes.muted}>{t('turn.noCondition')}</p>}
        {conditional && (
          <ConditionField
            value={condition.value}
            error={
              missing === 'condition' && condition.value?.trim() === '' ? t('condition.needed') : refused.conditions
            }
            onChange={condition.set}
          />
        )}
        <DecisionButtons>
          {!approvable && (
            <a href="#decision" className={buttons.whyNot}>
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
            {t(conditional && condition.value !== null ? 'condition.approve' : 'approve')}
          </DecideButton>
          <DecideButton
            ref={sendingBack}
            keyTo="s"
            variant="default"
            onClick={() => send('sent_back')}
            disabled={notYet || pausing}
            loading={deciding.isPending && deciding.variables.decision === 'sent_back'}
          >
            {t('sendBack')}
          </DecideButton>
        </DecisionButtons>
        <RejectButton
          title={item.title}
          disabled={notYet || pausing}
          loading={deciding.isPending && deciding.variables.decision === 'rejected'}
          ready={() => {
            const words = reason.value.trim() !== '';
            setMissing(words ? null : 'rejected');
            if (!words) field.current?.focus();
            return words;
          }}
          onReject={() => send('rejected')}
        />
        <Button variant="subtle" color="gray" onClick={() => void goNext()} rightSection={<Key of="n" />}>
          {t('next')}
        </Button>
        {guard}
        <AskOn
          decision={asking}
          open={open}
          unsent={unsent}
          onClose={() => setAsking(null)}
          onConfirm={() => asking && send(asking, true)}
        />
      </div>
    </Panel>
  );
}
