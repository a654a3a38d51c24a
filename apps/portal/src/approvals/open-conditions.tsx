import { Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../edits/use-field-errors.js';
import type { Item } from '../api/content.js';
import { confirmCondition, type ApprovalStepProgress } from '../api/reviews.js';
import { useDraft } from '../drafts/use-draft.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { useApprovalsOf } from './use-approvals-of.js';
import classes from './approvals.module.css';

type Decision = ApprovalStepProgress['decisions'][number];

/** What approvals of an item were given on, for its author to see to and to confirm each. */
export function OpenConditions({ item }: { item: Item }) {
  const { t } = useTranslation('review');
  const approvals = useApprovalsOf(item);
  if (!approvals?.next) return null;
  const open = approvals.steps.flatMap(({ decisions }) =>
    decisions.filter(({ decision, conditions, met }) => decision === 'approved' && conditions && !met),
  );
  if (open.length === 0) return null;
  return (
    <Panel title={t('condition.open')} titleId="open-conditions" about={t('condition.openWhy')}>
      <Stack>
        {open.map((decision) => (
          <Condition key={decision.id} itemId={item.id} decision={decision} mayConfirm={approvals.mayConfirm} />
        ))}
      </Stack>
    </Panel>
  );
}

function Condition({ itemId, decision, mayConfirm }: { itemId: string; decision: Decision; mayConfirm: boolean }) {
  const { t } = useTranslation('review');
  const note = useDraft(`condition.${decision.id}`, () => '');
  const confirm = useMutation({
    mutationFn: () => confirmCondition(itemId, { decisionId: decision.id, note: note.value }),
    meta: {
      awaits: ['/api/approvals/{itemId}'],
      changes: ['/api/content', '/api/content/{id}', '/api/reviews', '/api/reviews/{itemId}', '/api/feed'],
      doubts: ['/api/approvals/{itemId}'],
    },
    onSuccess: () => {
      note.forget();
      notify(t('condition.confirmed'));
    },
  });
  const refused = useFieldErrors(confirm.error, { note: note.value });
  return (
    <form
      noValidate
      className={classes.listed}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p dir="auto">“{decision.conditions}”</p>
      <p className={classes.sub}>
        {t('condition.askedBy', { name: decision.by.name })} · <Time at={decision.at} as="moment" />
      </p>
      {mayConfirm && (
        <>
          <ProblemAlert error={confirm.error} shown={['note']} />
          <Textarea
            label={t('condition.note')}
            description={t('condition.noteWhy')}
            autosize
            minRows={2}
            value={note.value}
            error={refused.note}
            onChange={(event) => note.set(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" loading={confirm.isPending}>
              {t('condition.confirm')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
