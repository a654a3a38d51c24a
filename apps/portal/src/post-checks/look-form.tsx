import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { fieldErrors } from '../api/problem.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { OF_POSTS, sayWhatIsSeen, type PostCheck, type PostSeen } from './post-checks-api.js';
import classes from './post-checks.module.css';

/** Somebody opens the post at its network and says what they see; of a changed one what it says, or what is different. */
export function LookForm({ post: { shareId, network, own } }: { post: PostCheck }) {
  const { t } = useTranslation(['post-checks', 'parts']);
  const [changed, setChanged] = useState(false);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const say = useMutation({
    mutationFn: (seen: PostSeen) => sayWhatIsSeen(shareId, seen),
    meta: { awaits: OF_POSTS },
    onSuccess: () => notify(t('look.thanks')),
  });
  if (own) return <p className={classes.next}>{t('look.own')}</p>;
  const typed = text.trim() !== '' || note.trim() !== '';
  if (!changed) {
    return (
      <>
        <ProblemAlert error={say.error} />
        <p className={classes.next}>{t('look.question', { network: networkName(network) })}</p>
        <div className={classes.ways}>
          <Button size="compact-sm" loading={say.isPending} onClick={() => say.mutate({ answer: 'as_approved' })}>
            {t('look.asApproved')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={say.isPending} onClick={() => setChanged(true)}>
            {t('look.changed')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={say.isPending}
            onClick={() => say.mutate({ answer: 'gone' })}
          >
            {t('look.gone')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({ answer: 'changed', text: text.trim() || null, note: note.trim() || null });
      }}
    >
      <LeaveGuard unsaved={typed && !say.isPending && !say.isSuccess} />
      <ProblemAlert error={say.error} shown={['text', 'note']} />
      <Textarea
        label={t('look.text')}
        description={t('look.textWhy')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        value={text}
        error={fieldErrors(say.error).text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label={t('look.note')}
        description={t('look.noteWhy')}
        autosize
        minRows={1}
        maxRows={6}
        value={note}
        error={fieldErrors(say.error).note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <Button size="compact-sm" type="submit" loading={say.isPending}>
          {t('look.say')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={say.isPending} onClick={() => setChanged(false)}>
          {t('parts:cancel')}
        </Button>
      </div>
    </form>
  );
}
