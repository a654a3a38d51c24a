import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { judgement } from '../api/guidelines.js';
import { Problem } from '../api/problem.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { saveWords, wordsQuery, type KeptWordLists } from '../api/words.js';
import { useDraft } from '../drafts/use-draft.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RestoredNote } from '../parts/restored-note.js';
import { useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { BlackoutFields } from './blackout-fields.js';
import { Notice } from '../parts/notice.js';
import { GuidelineTabs } from '../guidelines/tabs.js';
import {
  listProblems,
  onlyIn,
  sameWords,
  wordLists,
  wordsChange,
  wordsValues,
  type WordsValues,
} from './words-values.js';
import shapes from '../parts/shapes.module.css';
import classes from './words.module.css';

/** All lists in one form, saved whole. */
export function WordsForm({ words }: { words: KeptWordLists }) {
  const { t } = useTranslation(['products', 'parts']);
  const client = useQueryClient();
  const saved = wordsValues(words);
  const { value, set, restored, forget } = useDraft<WordsValues>('words', () => saved);
  const changed = !sameWords(value, saved);
  const overtaken = changed && value.revision !== words.revision;
  const save = useMutation({
    mutationFn: (revision: number) => saveWords({ ...wordsChange(value), revision }),
    meta: { changes: judgement, doubts: ['/api/guidelines/words'] },
    onSuccess: (kept) => {
      forget();
      client.setQueryData(wordsQuery.queryKey, kept);
      notify(t('parts:saved'));
    },
  });
  const errors = useFieldErrors(save.error, value);
  const startOver = () => {
    set(saved);
    forget();
  };
  return (
    <Page
      title={t('words.title')}
      about={t('words.about')}
      back={<GuidelineTabs />}
      actions={
        <Button
          onClick={() => save.mutate(value.revision)}
          loading={save.isPending && !overtaken}
          disabled={!changed || overtaken}
        >
          {t('parts:save')}
        </Button>
      }
    >
      <LeaveGuard unsaved={changed && !save.isPending} kept />
      <div className={shapes.stack}>
        {overtaken ? (
          <Overtaken
            words={words}
            mine={value}
            theirs={saved}
            saving={save.isPending}
            onSave={() => save.mutate(words.revision)}
            onTakeTheirs={startOver}
          />
        ) : (
          !isOvertaken(save.error) && (
            <ProblemAlert
              error={save.error}
              shown={Object.keys(errors).map((path) => path.replace(/\.(\d+)/g, '[$1]'))}
            />
          )
        )}
        {restored && changed && !overtaken && <RestoredNote onStartOver={startOver} />}
        {words.updatedAt && (
          <p className={shapes.muted}>
            {t('words.changed', { name: words.updatedBy?.name ?? t('words.nobody') })} <Time at={words.updatedAt} />
          </p>
        )}
        <div className={classes.lists}>
          {wordLists.map((list) => {
            const problems = listProblems(errors, list, value);
            return (
              <Panel key={list} title={t(`words.${list}.title`)} about={t(`words.${list}.about`)}>
                <Textarea
                  aria-label={t(`words.${list}.title`)}
                  description={t(`words.${list}.why`)}
                  inputWrapperOrder={['input', 'description', 'error']}
                  autosize
                  minRows={6}
                  maxRows={16}
                  value={value[list]}
                  error={problems.length > 0 && <Problems problems={problems} />}
                  onChange={(event) => {
                    const text = event.currentTarget.value;
                    set((old) => ({ ...old, [list]: text }));
                  }}
                />
              </Panel>
            );
          })}
        </div>
        <Panel title={t('words.blackouts.title')} about={t('words.blackouts.about')}>
          <BlackoutFields
            blackouts={value.blackouts}
            errors={errors}
            onChange={(blackouts) => set((old) => ({ ...old, blackouts }))}
          />
        </Panel>
      </div>
    </Page>
  );
}

function Problems({ problems }: { problems: { entry: string; message: string }[] }) {
  return problems.map(({ entry, message }) => (
    <span key={`${entry}${message}`} className={classes.problem}>
      {entry && (
        <>
          <q>{entry}</q>:{' '}
        </>
      )}
      {message}
    </span>
  ));
}

interface OvertakenProps {
  words: KeptWordLists;
  mine: WordsValues;
  theirs: WordsValues;
  saving: boolean;
  onSave: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved since this was begun: who, what differs, and which of the two shall stand. */
function Overtaken({ words, mine, theirs, saving, onSave, onTakeTheirs }: OvertakenProps) {
  const { t } = useTranslation('products');
  const { memberId } = useMe();
  const own = words.updatedBy?.id === memberId;
  const differences = [
    ['theirs', onlyIn(theirs, mine)],
    ['mine', onlyIn(mine, theirs)],
  ] as const;
  return (
    <Notice title={t(own ? 'words.overtaken.own' : 'words.overtaken.title')}>
      <p>
        {own
          ? t('words.overtaken.ownWords')
          : t('words.overtaken.words', { name: words.updatedBy?.name ?? t('words.nobody') })}{' '}
        {words.updatedAt && <Time at={words.updatedAt} />}. {t('words.overtaken.kept')}
      </p>
      <dl className={classes.differences}>
        {differences.map(([whose, entries]) => (
          <div key={whose}>
            <dt>{t(own ? `words.overtaken.own${whose === 'mine' ? 'Here' : 'There'}` : `words.overtaken.${whose}`)}</dt>
            <dd>{entries.length > 0 ? entries.join(' · ') : t('words.overtaken.nothing')}</dd>
          </div>
        ))}
      </dl>
      <div className={shapes.row}>
        <Button size="xs" variant="default" loading={saving} onClick={onSave}>
          {t('words.overtaken.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onTakeTheirs}>
          {t(own ? 'words.overtaken.ownTake' : 'words.overtaken.take')}
        </Button>
      </div>
    </Notice>
  );
}

const isOvertaken = (error: unknown) => error instanceof Problem && error.code === 'changed_meanwhile';
