import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { AttemptKeys } from '../api/attempt-key.js';
import { addOwnRule, changeOwnRule, ownRules, type OwnRuleHistory } from '../api/own-rules.js';
import { useDraft } from '../drafts/use-draft.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RestoredNote } from '../parts/restored-note.js';
import { useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { DefinitionEditor } from './definition-editor.js';
import { RuleStateMark } from '../guidelines/rule-state-mark.js';
import { Notice } from '../parts/notice.js';
import { RuleChecks } from './rule-checks.js';
import { RuleFields } from './rule-fields.js';
import { readForm, tryable, writeDefinition, type RuleForm } from './rule-form.js';
import { RuleHistory } from './rule-history.js';
import { RuleStanding } from './rule-standing.js';
import { RuleTrial } from './rule-trial.js';
import { SaveLiveDialog } from './save-live-dialog.js';
import { problemsByField, shownErrors } from './rule-problems.js';
import { useRuleDraft } from './use-rule-draft.js';
import { previewQuery, useRulePreview } from './use-rule-preview.js';
import { WhatIfPanel } from './what-if-panel.js';
import shapes from '../parts/shapes.module.css';
import classes from './rules.module.css';

interface Props {
  /** Null for a new one. */
  rule: OwnRuleHistory | null;
  freeKey: string;
}

/** Writing one rule: its form or its text on the left; on the right a text to try it on and where it stands. */
export function RuleEditor({ rule, freeKey }: Props) {
  const { t } = useTranslation(['rules', 'parts']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { memberId } = useMe();
  const draft = useRuleDraft(rule, freeKey);
  const { value, set, definition, changed } = draft;
  const { form } = value;
  const trialText = useDraft(`rule.trial.${rule?.key ?? freeKey}`, () => '');
  const check = useRulePreview(definition, '');
  const trial = useRulePreview(
    form ? writeDefinition(tryable(form, { message: t('try.message'), remedy: t('try.remedy') })) : definition,
    trialText.value,
  );
  const [attempted, setAttempted] = useState(false);
  const [asking, setAsking] = useState(false);
  const [attempts] = useState(() => new AttemptKeys());
  const save = useMutation({
    mutationFn: (base: number | null) =>
      rule
        ? changeOwnRule(rule.id, definition, base ?? rule.version)
        : addOwnRule(definition, attempts.keyFor(definition)),
    meta: { changes: judgement, awaits: ownRules, doubts: ownRules },
    onSuccess: () => {
      draft.forget();
      setAttempted(false);
    },
    onSettled: (kept) => {
      setAsking(false);
      if (!kept) return;
      notify(t(rule ? 'parts:saved' : 'made'));
      if (!rule) void navigate({ to: '/guidelines/rules/$ruleId', params: { ruleId: kept.id }, replace: true });
    },
  });
  const problems = check.definition === definition ? (check.answer?.problems ?? []) : [];
  const errors = form ? shownErrors(problemsByField(problems), form, attempted, t('missing')) : {};
  // Somebody else saved since this was begun; what is typed here is neither lost nor put over theirs unasked.
  const overtaken = rule !== null && changed && value.base !== null && value.base < rule.version;
  const byOneself = rule?.updatedBy?.id === memberId;
  // Whoever is quick with the button has not been told yet what is wrong with the last words.
  const press = useMutation({
    mutationFn: () => client.fetchQuery(previewQuery(definition, '')),
    onSuccess: ({ answer }) => {
      setAttempted(true);
      if (answer.problems.length > 0) return;
      if (rule?.state === 'live') setAsking(true);
      else save.mutate(value.base);
    },
  });
  const changeForm = (part: Partial<RuleForm>) =>
    set((old) => (old.form ? { ...old, form: { ...old.form, ...part } } : old));
  const readable = form !== null || readForm(value.text) !== null;
  return (
    <Page
      title={rule ? rule.title : t('newTitle')}
      about={
        rule && (
          <span className={shapes.marks}>
            <RuleStateMark state={rule.state} /> {rule.key}
          </span>
        )
      }
      back={<BackLink to="/guidelines/rules">{t('title')}</BackLink>}
      actions={
        <Button
          onClick={() => press.mutate()}
          loading={press.isPending || save.isPending}
          disabled={rule !== null && (!changed || overtaken)}
        >
          {t(rule ? 'parts:save' : 'saveDraft')}
        </Button>
      }
    >
      <LeaveGuard unsaved={changed && !save.isPending} kept />
      <div className={classes.columns}>
        <div className={shapes.stack}>
          {overtaken ? (
            <Notice title={t(byOneself ? 'overtaken.own' : 'overtaken.title')}>
              <p className={classes.overtaken}>
                {byOneself
                  ? t('overtaken.ownWords')
                  : t('overtaken.words', { name: rule.updatedBy?.name ?? t('standing.nobody') })}{' '}
                <Time at={rule.updatedAt} />. {t(byOneself ? 'overtaken.ownKept' : 'overtaken.kept')}
              </p>
              <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate(rule.version)}>
                {t('overtaken.button')}
              </Button>
            </Notice>
          ) : (
            <ProblemAlert error={save.error ?? press.error} />
          )}
          {attempted && problems.length > 0 && <Notice title={t('notYet', { count: problems.length })} />}
          {draft.restored && changed && <RestoredNote onStartOver={draft.startOver} />}
          <div className={shapes.row}>
            <SegmentedControl
              aria-label={t('mode.label')}
              value={form ? 'form' : 'text'}
              onChange={(mode) =>
                set((old) => ({
                  ...old,
                  form: mode === 'form' ? readForm(old.text) : null,
                  text: old.form ? writeDefinition(old.form) : old.text,
                }))
              }
              data={[
                { value: 'form', label: t('mode.form'), disabled: !readable },
                { value: 'text', label: t('mode.text') },
              ]}
            />
            {!readable && <span className={shapes.muted}>{t('mode.tooMuch')}</span>}
          </div>
          {form ? (
            <RuleFields form={form} change={changeForm} errors={errors} />
          ) : (
            <Panel title={t('field.definition')} about={t('field.definitionWhy')}>
              <DefinitionEditor
                value={value.text}
                problems={problems}
                onChange={(text) => set((old) => ({ ...old, text }))}
              />
            </Panel>
          )}
          <WhatIfPanel definition={problems.length === 0 && check.answer ? definition : null} />
        </div>
        <aside className={classes.side} aria-label={t('side')}>
          <RuleTrial text={trialText.value} onChange={trialText.set} preview={trial} />
          <RuleChecks definition={definition} preview={check} />
          {rule && <RuleStanding rule={rule} unsaved={changed} />}
          {rule && (
            <RuleHistory
              rule={rule}
              onTake={(older) => set((old) => ({ ...old, form: readForm(older), text: older }))}
            />
          )}
        </aside>
      </div>
      {asking && (
        <SaveLiveDialog
          definition={definition}
          saving={save.isPending}
          onSave={() => save.mutate(value.base)}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}
