import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconMessagePlus } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { watched } from '../edits/use-edit.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { commentsQuery, seeComments, type CommentThread } from './comments-api.js';
import { Composer, type Draft } from './composer.js';
import { MarkedText } from './marked-text.js';
import { keyOf, textsOf, type Commentable } from './texts-of.js';
import { Thread } from './thread.js';
import { useTextName } from './use-text-name.js';
import classes from './comments.module.css';

const EMPTY: Draft = { key: 'whole', from: 0, quote: '', text: '' };

interface Props {
  item: Item;
  /** Is told whether something is written and not sent, where the screen guards that itself. */
  onUnsent?: (unsent: boolean) => void;
}

/** What was said about a version, beside its words; and the way to say something at some of them. */
export function CommentsPanel({ item, onUnsent }: Props) {
  const { t } = useTranslation('screening');
  const comments = useQuery({ ...commentsQuery(item.id), ...watched });
  const [draft, setDraft] = useState<Draft | null>(null);
  const [answering, setAnswering] = useState<ReadonlySet<string>>(() => new Set());
  const [settled, setSettled] = useState(false);
  const threads = comments.data?.items ?? [];
  const open = threads.filter(({ resolved }) => resolved === null);
  const fresh = threads.flatMap((thread) => [thread, ...thread.replies]).filter(({ unread }) => unread).length;
  const { mutate: see } = useMutation({ mutationFn: () => seeComments(item.id) });
  const anyFresh = fresh > 0;
  useEffect(() => {
    if (anyFresh) see();
  }, [anyFresh, see]);
  const unsent = answering.size > 0 || (draft?.text.trim() ?? '') !== '';
  useEffect(() => {
    onUnsent?.(unsent);
    return () => onUnsent?.(false);
  }, [onUnsent, unsent]);
  const answer = useCallback(
    (id: string, unfinished: boolean) =>
      setAnswering((old) => (unfinished ? new Set([...old, id]) : new Set([...old].filter((each) => each !== id)))),
    [],
  );
  const texts = textsOf(item);
  const select = useCallback(
    (key: string, from: number, quote: string) =>
      setDraft((old) => ({ ...(old ?? EMPTY), key, from, quote: quote.slice(0, 1000) })),
    [],
  );
  return (
    <Panel
      title={t('comments.title', { count: open.length })}
      about={fresh > 0 ? t('comments.fresh', { count: fresh }) : t('comments.why')}
      actions={
        !draft && (
          <Button
            variant="default"
            leftSection={<IconMessagePlus size={16} aria-hidden />}
            onClick={() => setDraft(EMPTY)}
          >
            {t('comments.add')}
          </Button>
        )
      }
    >
      {!onUnsent && <LeaveGuard unsaved={unsent} />}
      {comments.error && !comments.data ? (
        <Failed error={comments.error} retry={() => void comments.refetch()} />
      ) : !comments.data ? (
        <RowsSkeleton />
      ) : (
        <>
          {texts.map((about) => (
            <TextWithMarks key={about.key} item={item} about={about} threads={open} onSelect={select}>
              {draft?.key === about.key && (
                <Composer item={item} texts={texts} draft={draft} onChange={setDraft} onDone={() => setDraft(null)} />
              )}
            </TextWithMarks>
          ))}
          <ul className={classes.threads} aria-label={t('comments.list')}>
            {(settled ? threads : open).map((thread) => (
              <Thread key={thread.id} item={item} thread={thread} onAnswering={answer} />
            ))}
          </ul>
          {threads.length > open.length && (
            <Switch
              label={t('comments.showResolved', { count: threads.length - open.length })}
              checked={settled}
              onChange={(event) => setSettled(event.currentTarget.checked)}
            />
          )}
        </>
      )}
    </Panel>
  );
}

interface TextProps {
  item: Item;
  about: Commentable;
  threads: CommentThread[];
  onSelect: (key: string, from: number, quote: string) => void;
  children: ReactNode;
}

function TextWithMarks({ item, about, threads, onSelect, children }: TextProps) {
  const nameOf = useTextName(item);
  const { key } = about;
  const select = useCallback((from: number, quote: string) => onSelect(key, from, quote), [key, onSelect]);
  if (!about.text) return children;
  return (
    <div role="group" aria-label={nameOf(about)}>
      <h3 className={classes.where}>{nameOf(about)}</h3>
      <MarkedText
        text={about.text}
        language={about.language}
        threads={threads.filter((thread) => keyOf(thread) === key)}
        onSelect={select}
      />
      {children}
    </div>
  );
}
