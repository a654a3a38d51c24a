import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import type { SafetyCase, SafetyCaseState } from '../api/safety.js';
import { Meanwhile } from '../edits/meanwhile.js';
import { beside } from '../edits/use-edit.js';
import { useTooLong } from '../edits/use-too-long.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './case-work.module.css';
import shapes from '../parts/shapes.module.css';
import { putsAside } from './open-form.js';
import { useCaseStep } from './use-case-change.js';
import { useCaseWords } from './use-case-words.js';

interface Props {
  of: SafetyCase;
  to: SafetyCaseState;
  /** The number or the reason, as far as it was typed. */
  typed: string;
  onType: (text: string) => void;
  /** The step was taken, or called off. */
  onDone: () => void;
  /** It is put aside with what was typed. */
  onAside: () => void;
}

/** What a step needs before it is taken: the number in the safety database, or a reason that becomes a note. */
export function CaseStepForm({ of, to, typed, onType, onDone, onAside }: Props) {
  const { t } = useTranslation(['cases', 'parts']);
  const words = useCaseWords();
  const [tried, setTried] = useState(false);
  const step = useCaseStep(of);
  const reports = to === 'reported';
  const missing = typed.trim() === '';
  const tooLong = useTooLong()(typed, reports ? 100 : 5_000);
  const name = reports ? t('step.reported') : to === 'assessing' ? t('step.again') : t('step.not_an_event');
  return (
    <form
      className={shapes.form}
      aria-label={name}
      onKeyDown={(event) => putsAside(event) && onAside()}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing || tooLong) return;
        const needed = reports ? { reference: typed.trim() } : { reason: typed.trim() };
        step.mutate({ state: to, ...needed }, { onSuccess: onDone });
      }}
    >
      <ProblemAlert error={beside(step.error)} shown={['reference', 'text']} />
      <Meanwhile error={step.error} />
      {reports && of.missing.length > 0 && (
        <p className={classes.remark} role="note">
          {words.missing(of)}. {t('step.reportedMissing')}
        </p>
      )}
      {reports ? (
        <TextInput
          autoFocus
          label={t('work.reference')}
          description={t('step.referenceWhy')}
          value={typed}
          error={tried && missing ? t('step.referenceNeeded') : (tooLong ?? fieldErrors(step.error).reference)}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          autoFocus
          label={t('step.reason')}
          description={t(to === 'assessing' ? 'step.againWhy' : 'step.notAnEventWhy')}
          autosize
          minRows={3}
          value={typed}
          error={tried && missing ? t('step.reasonNeeded') : (tooLong ?? fieldErrors(step.error).text)}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
      <div className={shapes.buttons}>
        <Button type="submit" loading={step.isPending}>
          {name}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('parts:cancel')}
        </Button>
      </div>
    </form>
  );
}
