import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../edits/use-edit.js';
import { Panel } from '../parts/panel.js';
import classes from './approvals.module.css';
import { aStep, moved, type RouteValues, type StepValues } from './route-values.js';
import { StepFields } from './step-fields.js';

interface Props {
  steps: StepValues[];
  errors: Record<string, string>;
  change: (change: Change<RouteValues>) => void;
  /** What was refused was refused of steps in another order. */
  onOrder: () => void;
}

const MOST = 20;

/** The steps in their order. Whoever works with keys stays at the step that they move. */
export function StepList({ steps, errors, change, onOrder }: Props) {
  const { t } = useTranslation('approvals');
  const [said, say] = useState('');
  const [reach, setReach] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (reach) document.getElementById(reach.id)?.focus();
  }, [reach]);
  const order = (next: StepValues[], told: string, focus: string) => {
    change({ steps: next });
    onOrder();
    say(told);
    setReach({ id: focus });
  };
  const add = () => {
    const key = crypto.randomUUID();
    order([...steps, aStep(key)], t('steps.added', { number: steps.length + 1 }), `${key}-name`);
  };
  const move = (step: StepValues, by: 1 | -1) => {
    const next = moved(steps, step.key, by);
    const to = next.indexOf(step);
    const way = to === 0 ? 'down' : to === next.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    order(next, t('steps.moved', { name: nameOf(step), number: to + 1, of: next.length }), `${step.key}-${way}`);
  };
  const nameOf = (step: StepValues) => step.name.trim() || t('step.number', { number: steps.indexOf(step) + 1 });
  return (
    <Panel title={t('steps.title')} titleId="approval-route-steps" about={t('steps.about')}>
      {errors.steps && (
        <p className={classes.problem} role="alert">
          {errors.steps}
        </p>
      )}
      <ol className={classes.steps} aria-labelledby="approval-route-steps">
        {steps.map((step, index) => (
          <StepFields
            key={step.key}
            step={step}
            called={nameOf(step)}
            index={index}
            last={index === steps.length - 1}
            errors={errors}
            change={(part) =>
              change(({ steps: now }) => ({
                steps: now.map((each) => (each.key === step.key ? { ...each, ...part } : each)),
              }))
            }
            onMove={(by) => move(step, by)}
            onRemove={() =>
              order(
                steps.filter(({ key }) => key !== step.key),
                t('steps.removed', { name: nameOf(step) }),
                'add-approval-step',
              )
            }
          />
        ))}
      </ol>
      <p role="status" className={classes.said}>
        {said}
      </p>
      <Button
        id="add-approval-step"
        variant="default"
        disabled={steps.length >= MOST}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={add}
      >
        {t('steps.add')}
      </Button>
    </Panel>
  );
}
