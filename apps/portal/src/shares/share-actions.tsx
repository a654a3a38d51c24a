import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { cancelShare, shareQuery, withdrawShare, type Share } from '../api/shares.js';
import { Confirm } from '../parts/confirm.js';
import { LinkButton } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, mayShare, useMe } from '../sign-in/me.js';
import { ClickCount } from './click-count.js';
import { PAST } from './past.js';
import { RescheduleForm } from './reschedule-form.js';
import { isInDoubt } from './share-query.js';
import classes from './shares.module.css';
import { TakeBackProblem } from './take-back-problem.js';
import { ViewCount } from './view-count.js';

/** What a member may do about a share of theirs, as it stands. */
export function ShareActions({ share }: { share: Share }) {
  const { t } = useTranslation(['shares', 'words']);
  const me = useMe();
  const shares = mayShare(me);
  const withdraws = shares || holds(me, 'comms_lead', 'admin');
  const client = useQueryClient();
  const [moving, setMoving] = useState(false);
  const [asking, setAsking] = useState(false);
  const [callingOff, setCallingOff] = useState(false);
  const network = networkName(share.network);
  const waits = (share.state === 'scheduled' || share.state === 'held') && !isInDoubt(share);
  const over = share.state === 'withdrawn' || share.state === 'failed';
  const done = (changed: Share) => client.setQueryData(shareQuery(share.id).queryKey, changed);
  const meta = { changes: ['/api/shares', '/api/feed', '/api/feed/{itemId}'] } as const;
  const cancel = useMutation({
    mutationFn: () => cancelShare(share.id),
    meta,
    onSuccess: (changed) => {
      done(changed);
      notify(t('cancelled'));
      document.getElementById(PAST)?.focus();
    },
  });
  const takeBack = useMutation({
    mutationFn: () => withdrawShare(share.id),
    meta,
    onSuccess: (changed) => {
      done(changed);
      // Where only its member has said which post it is, they are asked to look first.
      if (changed.state === 'withdrawn') notify(t('takeBack.done', { network }));
    },
  });
  const editor = { to: '/feed/$itemId', params: { itemId: share.item.id } } as const;
  return (
    <>
      <ProblemAlert error={cancel.error} />
      <TakeBackProblem error={takeBack.error} share={share} />
      {waits && shares && moving && (
        // Its words come with it: the list around it stays meanwhile.
        <Suspense>
          <RescheduleForm share={share} onDone={() => setMoving(false)} />
        </Suspense>
      )}
      <div className={classes.foot}>
        {share.state === 'published' && <ClickCount clicks={share.clicks} />}
        {share.state === 'published' && <ViewCount measurements={share.measurements} />}
        {share.permalink && share.state === 'published' && (
          <Anchor href={share.permalink} target="_blank" rel="noreferrer" inherit>
            {t('see', { network })}
          </Anchor>
        )}
        {waits && (
          <>
            {shares && !moving && (
              <Button size="compact-sm" variant="default" onClick={() => setMoving(true)}>
                {t('reschedule.button')}
              </Button>
            )}
            {shares && (
              <LinkButton {...editor} search={{ change: share.id }} size="compact-sm" variant="default">
                {t('change')}
              </LinkButton>
            )}
            {!(shares && moving) && (
              <Button
                size="compact-sm"
                variant="default"
                loading={cancel.isPending}
                onClick={() => setCallingOff(true)}
              >
                {t('callOff.button')}
              </Button>
            )}
          </>
        )}
        {over && shares && share.notAgain && <span className={classes.others}>{t(`notAgain.${share.notAgain}`)}</span>}
        {over && shares && !share.notAgain && (
          <LinkButton {...editor} search={{ from: share.id }} size="compact-sm" variant="default">
            {t('reuse')}
          </LinkButton>
        )}
        {share.state === 'published' && withdraws && (
          <Button size="compact-sm" variant="default" loading={takeBack.isPending} onClick={() => setAsking(true)}>
            {t('takeBack.button')}
          </Button>
        )}
      </div>
      <Confirm
        opened={callingOff}
        onClose={() => setCallingOff(false)}
        title={t('callOff.title')}
        confirm={t('callOff.button')}
        cancel={t('callOff.leave')}
        grave
        onConfirm={() => cancel.mutate()}
      >
        {t('callOff.words', { network })}
      </Confirm>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('takeBack.title', { network })}
        confirm={t('takeBack.button')}
        cancel={t('takeBack.leave')}
        grave
        onConfirm={() => takeBack.mutate()}
      >
        {t('takeBack.words', { network })}
      </Confirm>
    </>
  );
}
