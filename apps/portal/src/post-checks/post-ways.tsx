import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { withdrawShare } from '../api/shares.js';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { askToRestore, OF_POSTS, type PostCheck } from './post-checks-api.js';
import classes from './post-checks.module.css';

/** What to do about a post that differs: ask its member to restore it, or take it back. */
export function PostWays({ post }: { post: PostCheck }) {
  const { t } = useTranslation(['post-checks', 'parts']);
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const { shareId, item, member, restoreAskedAt, state, own } = post;
  const network = networkName(post.network);
  const ask = useMutation({
    mutationFn: () => askToRestore(shareId),
    meta: { awaits: OF_POSTS },
    onSuccess: () => notify(t('ask.done', { name: member.name })),
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawShare(shareId),
    meta: { awaits: OF_POSTS, changes: ['/api/shares'] },
    onSuccess: () => notify(t(`withdraw.done.${gone ? 'gone' : 'changed'}`)),
  });
  const gone = state === 'gone';
  const about = t('postOf', { title: item.title, name: member.name });
  return (
    <>
      <ProblemAlert error={ask.error ?? withdraw.error} />
      {gone && <p className={classes.next}>{t('goneNext', { name: member.name })}</p>}
      {restoreAskedAt && (
        <p className={classes.next}>
          {t('ask.asked', { name: member.name })} <Time at={restoreAskedAt} as="moment" />
        </p>
      )}
      <div className={classes.ways}>
        {!gone && !own && (
          <Button
            size="compact-sm"
            aria-label={`${t(restoreAskedAt ? 'ask.again' : 'ask.button')}: ${about}`}
            loading={ask.isPending}
            onClick={() => ask.mutate()}
            {...(restoreAskedAt && { variant: 'default' })}
          >
            {t(restoreAskedAt ? 'ask.again' : 'ask.button')}
          </Button>
        )}
        {holds(me, 'comms_lead', 'admin') && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t(gone ? 'withdraw.note' : 'withdraw.button')}: ${about}`}
            loading={withdraw.isPending}
            onClick={() => setAsking(true)}
          >
            {t(gone ? 'withdraw.note' : 'withdraw.button')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(gone ? 'withdraw.noteTitle' : 'withdraw.title', { network })}
        confirm={t(gone ? 'withdraw.note' : 'withdraw.button')}
        cancel={t('parts:cancel')}
        grave={!gone}
        onConfirm={() => withdraw.mutate()}
      >
        {t(gone ? 'withdraw.noteWords' : 'withdraw.words', { network, name: member.name })}
      </Confirm>
    </>
  );
}
