import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SafetyCase, SafetyCaseState } from '../api/safety.js';
import { Fact, Facts } from '../parts/facts.js';
import { Panel } from '../parts/panel.js';
import { Meanwhile } from '../edits/meanwhile.js';
import { beside } from '../edits/use-edit.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useMe } from '../sign-in/me.js';
import { CaseAssignee } from './case-assignee.js';
import { CaseMark } from './case-mark.js';
import { CaseStepForm } from './case-step-form.js';
import classes from './case-work.module.css';
import type { FormPlace } from './open-form.js';
import { useCaseChange } from './use-case-change.js';

/** Who works on the case, how far it is, and the steps from here. A step that goes on record asks for what it needs. */
export function CaseWork({ of, openForm, onForm }: { of: SafetyCase } & FormPlace) {
  const { t } = useTranslation('cases');
  const me = useMe();
  const asking = openForm === 'criteria' ? null : openForm;
  const [typed, setTyped] = useState<Partial<Record<SafetyCaseState, string>>>({});
  const body = useRef<HTMLDivElement>(null);
  const change = useCaseChange(of);
  const end = () => {
    onForm(null);
    body.current?.focus();
  };
  const cancel = () => {
    setTyped({});
    end();
  };
  const closed = of.closedAt !== null;
  const begin = () => change.mutate({ state: 'assessing', ...(of.assignee ? {} : { assigneeId: me.memberId }) });
  return (
    <Panel title={t('work.title')}>
      <div ref={body} tabIndex={-1} className={classes.work}>
        <CaseAssignee of={of} />
        <Facts>
          <Fact name={t('column.state')}>
            <CaseMark state={of.state} />
          </Fact>
          {of.reference && <Fact name={t('work.reference')}>{of.reference}</Fact>}
        </Facts>
        <ProblemAlert error={beside(change.error)} />
        <Meanwhile error={change.error} />
        {asking ? (
          <CaseStepForm
            key={asking}
            of={of}
            to={asking}
            typed={typed[asking] ?? (asking === 'reported' ? (of.reference ?? '') : '')}
            onType={(text) => setTyped({ ...typed, [asking]: text })}
            onDone={cancel}
            onAside={end}
          />
        ) : (
          <div className={classes.steps}>
            {of.state === 'open' && (
              <Button onClick={begin} loading={change.isPending}>
                {t('step.begin')}
              </Button>
            )}
            {closed ? (
              <Button variant="default" onClick={() => onForm('assessing')}>
                {t('step.again')}
              </Button>
            ) : (
              <>
                <Button variant={of.state === 'assessing' ? 'filled' : 'default'} onClick={() => onForm('reported')}>
                  {t('step.reported')}
                </Button>
                <Button variant="default" onClick={() => onForm('not_an_event')}>
                  {t('step.not_an_event')}
                </Button>
              </>
            )}
            {of.state === 'assessing' && (
              <Button variant="subtle" color="gray" onClick={() => change.mutate({ state: 'open' })}>
                {t('step.open')}
              </Button>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}
