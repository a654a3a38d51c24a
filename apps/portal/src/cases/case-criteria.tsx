import { Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useRef } from 'react';
import { BothSides } from '../edits/both-sides.js';
import { fieldsOf } from '../edits/edit.rules.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside, latestOf, useEdit } from '../edits/use-edit.js';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../edits/use-field-errors.js';
import type { SafetyCase, SafetyCriterion } from '../api/safety.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './case-criteria.module.css';
import shared from './cases.module.css';
import shapes from '../parts/shapes.module.css';
import { putsAside, type FormPlace } from './open-form.js';
import { useCaseChange } from './use-case-change.js';

const criteria: SafetyCriterion[] = ['reporter', 'patient', 'product', 'reaction'];

type Values = Record<SafetyCriterion, string>;

const valuesOf = (of: SafetyCase) =>
  Object.fromEntries(criteria.map((criterion) => [criterion, of.criteria[criterion] ?? ''])) as unknown as Values;

/** The four things a valid case needs. What is missing is a question to follow up, never a reason to drop it. */
export function CaseCriteria({ of, openForm, onForm }: { of: SafetyCase } & FormPlace) {
  const { t } = useTranslation(['cases', 'parts']);
  const editing = openForm === 'criteria';
  const edit = useEdit(latestOf(of, valuesOf(of)), null);
  const { values } = edit;
  const fields = fieldsOf<Values>(
    Object.fromEntries(criteria.map((criterion) => [criterion, { label: t(`criterion.${criterion}`) }])),
  );
  const body = useRef<HTMLDivElement>(null);
  const change = useCaseChange(of);
  const begin = () => {
    change.reset();
    onForm('criteria');
  };
  // What had the focus goes away with the form: the list that takes its place has it next.
  const end = () => {
    onForm(null);
    body.current?.focus();
  };
  const cancel = () => {
    edit.startOver();
    end();
  };
  const errors = useFieldErrors(change.error, values);
  const save = (typed: Values) => {
    const changed = criteria.filter((criterion) => typed[criterion].trim() !== (of.criteria[criterion] ?? ''));
    if (changed.length === 0) return end();
    change.mutate(
      {
        criteria: Object.fromEntries(changed.map((criterion) => [criterion, typed[criterion].trim() || null])),
        revision: edit.revision,
      },
      {
        onSuccess: (saved) => {
          edit.saved(typed, latestOf(saved, valuesOf(saved)));
          end();
        },
      },
    );
  };
  return (
    <Panel
      title={t('criteria.title')}
      about={t('criteria.about')}
      actions={
        !editing && (
          <Button variant="default" size="compact-md" onClick={begin}>
            {t('criteria.edit')}
          </Button>
        )
      }
    >
      <div ref={body} tabIndex={-1} className={classes.criteriaBody}>
        {editing ? (
          <form
            className={shapes.form}
            onKeyDown={(event) => putsAside(event) && end()}
            onSubmit={(event) => {
              event.preventDefault();
              save(values);
            }}
          >
            <ProblemAlert error={beside(change.error)} shown={criteria.map((criterion) => `criteria.${criterion}`)} />
            <BothSides edit={edit} fields={fields} error={change.error} />
            <LeaveGuard unsaved={edit.changed} />
            {criteria.map((criterion, index) => (
              <TextInput
                key={criterion}
                autoFocus={index === 0}
                label={t(`criterion.${criterion}`)}
                description={t(`ask.${criterion}`)}
                value={values[criterion]}
                error={errors[`criteria.${criterion}`]}
                onChange={(event) => edit.change({ [criterion]: event.currentTarget.value })}
              />
            ))}
            <div className={shapes.buttons}>
              <Button type="submit" loading={change.isPending}>
                {t('parts:save')}
              </Button>
              <Button variant="default" onClick={cancel}>
                {t('parts:cancel')}
              </Button>
            </div>
          </form>
        ) : (
          <dl className={classes.four}>
            {criteria.map((criterion) => {
              const known = of.criteria[criterion];
              return (
                <div key={criterion}>
                  <dt>
                    {t(`criterion.${criterion}`)}{' '}
                    <Mark tone={known ? 'pass' : 'warn'} icon={known ? IconCircleCheck : IconHelpCircle} plain>
                      {t(known ? 'criteria.known' : 'criteria.unknown')}
                    </Mark>
                  </dt>
                  <dd className={known ? classes.known : shared.sub}>{known ?? t(`ask.${criterion}`)}</dd>
                </div>
              );
            })}
          </dl>
        )}
      </div>
    </Panel>
  );
}
