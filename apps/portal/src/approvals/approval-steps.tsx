import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { stepOf, type ApprovalStepProgress } from '../api/reviews.js';
import { Panel } from '../parts/panel.js';
import { formatList } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './approvals.module.css';
import { StepDecisionLine } from './step-decision-line.js';
import { useApprovalsOf } from './use-approvals-of.js';

/** Whose approvals approval routes ask for, who gave theirs, and who can give what is missing. */
export function ApprovalSteps({ item }: { item: Item }) {
  const { t } = useTranslation('review');
  const approvals = useApprovalsOf(item);
  const mine = stepOf(approvals)?.id;
  const steps = approvals?.steps.filter(({ route, decisions }) => route !== null || decisions.length > 0) ?? [];
  if (steps.length === 0) return null;
  return (
    <Panel title={t('steps.title')} titleId="approval-steps" about={approvals?.again && t('again.mark')}>
      <ol className={classes.listed} aria-labelledby="approval-steps">
        {steps.map((step) => (
          <Step key={step.id} step={step} mine={step.id === mine} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step, mine }: { step: ApprovalStepProgress; mine: boolean }) {
  const { t, i18n } = useTranslation('review');
  const { name, state, decisions, who, dueAt } = step;
  const people = formatList([...new Set(who.map(({ person }) => person.name))], i18n.language);
  return (
    <li>
      <strong>{name || t('steps.one')}</strong> · {t(`steps.is.${state}`)}
      {decisions.map((decision) => (
        <StepDecisionLine key={decision.id} decision={decision} />
      ))}
      {mine && <p>{t('steps.yours')}</p>}
      {people && <p className={classes.sub}>{t('steps.who', { people })}</p>}
      {dueAt && state === 'open' && (
        <p className={classes.sub}>
          {t('steps.due')} <Time at={dueAt} as="moment" />
        </p>
      )}
    </li>
  );
}
