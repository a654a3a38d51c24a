import { Button, Skeleton, Textarea } from '@mantine/core';
import { IconDownload, IconMessage2, IconPencil, IconStethoscope, IconUserCheck, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeLedgerQuery } from '../api/ledger.js';
import { fieldErrors } from '../api/problem.js';
import type { SafetyCase } from '../api/safety.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formatList } from '../when/formats.js';
import { Time } from '../when/time.js';
import { isInbound } from './use-case-words.js';
import { happeningsOf, type CaseStep, type Happening } from './case-happenings.js';
import classes from './case-history.module.css';
import shared from './cases.module.css';
import { useNewNote } from './use-case-change.js';
import { useOfficerName } from './use-officers.js';

const icons: Record<Happening['is'], Icon> = {
  opened: IconStethoscope,
  reworded: IconPencil,
  noted: IconMessage2,
  exported: IconDownload,
  changed: IconUserCheck,
};

/** What was done, by whom and when, and room for a note. Nothing in it can be changed or removed. */
export function CaseHistory({ of }: { of: SafetyCase }) {
  const { t } = useTranslation('cases');
  const entries = useQuery({
    ...wholeLedgerQuery(of.id),
    refetchInterval: 20_000,
  });
  const happenings = entries.data ? happeningsOf(of, entries.data) : null;
  return (
    <Panel title={t('history.title')} about={t('history.about')}>
      {entries.error && <ProblemAlert error={entries.error} />}
      {!happenings && !entries.error && <Skeleton height={90} />}
      <ol className={classes.history}>
        {happenings?.map((happening) => (
          <li key={'id' in happening ? happening.id : `${happening.is}${happening.at}`}>
            <OneHappening of={of} happening={happening} />
          </li>
        ))}
      </ol>
      <NoteForm caseId={of.id} />
    </Panel>
  );
}

function OneHappening({ of, happening }: { of: SafetyCase; happening: Happening }) {
  const { t, i18n } = useTranslation('cases');
  const stepWords = useStepWords(of);
  const Shape = icons[happening.is];
  const by = 'by' in happening ? (happening.by?.name ?? t('somebody')) : null;
  return (
    <>
      <span className={classes.shape}>
        <Shape size={15} stroke={1.8} aria-hidden />
      </span>
      <div className={classes.happening}>
        <p>
          {by && <strong>{by}</strong>}{' '}
          {happening.is === 'opened' && t(isInbound(of) ? 'history.reported' : 'history.opened')}
          {happening.is === 'reworded' && t('history.reworded', { count: happening.times })}
          {happening.is === 'noted' && t('history.noted')}
          {happening.is === 'exported' && t('history.exported')}
          {happening.is === 'changed' &&
            formatList(
              happening.steps.map((step) => stepWords(step, happening.by?.id ?? null)),
              i18n.language,
            )}{' '}
          <span className={shared.sub}>
            <Time at={happening.at} as="moment" />
          </span>
        </p>
        {happening.is === 'noted' && (
          <p dir="auto" className={classes.note}>
            {happening.text}
          </p>
        )}
      </div>
    </>
  );
}

function useStepWords(of: SafetyCase) {
  const { t, i18n } = useTranslation('cases');
  const nameOf = useOfficerName(of);
  return (step: CaseStep, by: string | null): string => {
    if (step.what === 'state') return t('history.state', { state: t(`state.${step.to}`) });
    if (step.what === 'filledIn')
      return t('history.filledIn', {
        names: formatList(
          step.criteria.map((each) => t(`criterion.${each}`)),
          i18n.language,
        ),
      });
    if (step.what === 'touched') return t('history.touched');
    if (step.id === null) return t('history.gaveBack');
    return step.id === by ? t('history.took') : t('history.gave', { name: nameOf(step.id) ?? t('somebody') });
  };
}

function NoteForm({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const [text, setText] = useState('');
  const note = useNewNote(caseId);
  return (
    <form
      className={classes.noteForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) note.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <ProblemAlert error={note.error} shown={['text']} />
      <Textarea
        label={t('note.label')}
        description={t('note.why')}
        autosize
        minRows={2}
        value={text}
        error={fieldErrors(note.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={note.isPending}>
          {t('note.add')}
        </Button>
      </div>
    </form>
  );
}
