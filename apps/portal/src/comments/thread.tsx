import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { Mark } from '../parts/mark.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { answerComment, reopenComment, resolveComment, type CommentThread, type Said } from './comments-api.js';
import { useTextName } from './use-text-name.js';
import classes from './comments.module.css';

interface Props {
  item: Item;
  thread: CommentThread;
  /** Whether an answer to it is written and not sent. */
  onAnswering: (id: string, unfinished: boolean) => void;
}

/** What was said at some words, its answers, and the ways to answer and to settle it. */
export function Thread({ item, thread, onAnswering }: Props) {
  const { t } = useTranslation(['screening', 'parts']);
  const nameOf = useTextName(item);
  const [answer, setAnswer] = useState<string | null>(null);
  const unfinished = (answer?.trim() ?? '') !== '';
  useEffect(() => {
    if (!unfinished) return;
    onAnswering(thread.id, true);
    return () => onAnswering(thread.id, false);
  }, [onAnswering, thread.id, unfinished]);
  const meta = { changes: ['/api/content/{id}/comments'] } as const;
  const say = useMutation({
    mutationFn: (text: string) => answerComment(item.id, thread.id, text),
    meta: { changes: [...meta.changes] },
    onSuccess: () => setAnswer(null),
  });
  const settle = useMutation({
    // What is written beside it goes first: it would be gone with the thread.
    mutationFn: async () => {
      if (unfinished) await say.mutateAsync(answer ?? '');
      return (thread.resolved ? reopenComment : resolveComment)(item.id, thread.id);
    },
    meta: { changes: [...meta.changes], doubts: [...meta.changes] },
  });
  const [settling, after] = thread.resolved
    ? (['reopen', 'sendAndReopen'] as const)
    : (['resolve', 'sendAndResolve'] as const);
  const refused = useFieldErrors(say.error, { text: answer });
  return (
    <li
      id={`comment-${thread.id}`}
      tabIndex={-1}
      className={classes.thread}
      data-resolved={thread.resolved !== null || undefined}
    >
      <p className={classes.where}>
        {nameOf(thread)} · {t('comments.version', { number: thread.versionNumber })}
      </p>
      {thread.quote && (
        <p className={classes.quote} dir="auto">
          <mark>{thread.quote}</mark>
        </p>
      )}
      {thread.gone && <p className={classes.where}>{t('comments.gone')}</p>}
      {[thread, ...thread.replies].map((said) => (
        <Words key={said.id} said={said} />
      ))}
      {thread.resolved && (
        <Mark tone="pass" icon={IconCircleCheck} plain>
          {t('comments.resolvedBy', { name: thread.resolved.by.name })}
        </Mark>
      )}
      <ProblemAlert error={say.error ?? settle.error} shown={['text']} />
      {answer !== null && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            say.mutate(answer);
          }}
        >
          <Textarea
            label={t('comments.answer')}
            autosize
            minRows={2}
            autoFocus
            value={answer}
            error={refused.text}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group mt="xs">
            <Button type="submit" loading={say.isPending}>
              {t('comments.send')}
            </Button>
            <Button variant="default" onClick={() => setAnswer(null)}>
              {t('parts:cancel')}
            </Button>
          </Group>
        </form>
      )}
      <Group gap="xs">
        {answer === null && (
          <Button variant="subtle" onClick={() => setAnswer('')}>
            {t('comments.answer')}
          </Button>
        )}
        <Button variant="subtle" loading={settle.isPending} onClick={() => settle.mutate()}>
          {t(`comments.${unfinished ? after : settling}`)}
        </Button>
      </Group>
    </li>
  );
}

function Words({ said }: { said: Said }) {
  const { t } = useTranslation('screening');
  return (
    <div className={classes.said}>
      <p className={classes.where}>
        <strong dir="auto">{said.by.name}</strong> · <Time at={said.at} />
        {said.unread && <span className={classes.unread}>{t('comments.new')}</span>}
      </p>
      <p className={classes.words} dir="auto">
        {said.text ?? t('comments.erased')}
      </p>
    </div>
  );
}
