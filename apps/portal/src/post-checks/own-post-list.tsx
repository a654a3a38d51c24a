import { Anchor, Button, CopyButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { withdrawShare } from '../api/shares.js';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import type { OwnPost } from './post-checks-api.js';
import { Difference } from './post-difference.js';
import classes from './post-checks.module.css';

/** What differs about each, and how to put it right. */
export function OwnPostList({ posts }: { posts: readonly OwnPost[] }) {
  const { t } = useTranslation('post-checks');
  return (
    <div className={classes.own}>
      <Panel title={t('own.title')}>
        <ul className={classes.rows} aria-label={t('own.title')}>
          {posts.map((post) => (
            <Post key={post.shareId} post={post} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Post({ post }: { post: OwnPost }) {
  const { t } = useTranslation(['post-checks', 'parts']);
  const { title, permalink, text, note, checkedAt, how } = post;
  const network = networkName(post.network);
  return (
    <li className={classes.row}>
      <h3 dir="auto" className={classes.name}>
        {title}
      </h3>
      <p>{t('own.why', { network })}</p>
      <p className={classes.sub}>
        {t(`own.how.${how}`)} <Time at={checkedAt} as="moment" />
      </p>
      <Difference post={post} />
      {note && (
        <p dir="auto" className={classes.note}>
          {t('noted', { note })}
        </p>
      )}
      <ol className={classes.steps}>
        <li>
          {permalink ? (
            <Anchor href={permalink} target="_blank" rel="noreferrer">
              {t('own.open', { network })}
            </Anchor>
          ) : (
            t('own.find', { network })
          )}
        </li>
        <li>{t('own.restore')}</li>
        <li>{t('own.wait')}</li>
      </ol>
      <div className={classes.ways}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy} aria-live="polite">
              {copied ? t('own.copied') : t('own.copy')}
            </Button>
          )}
        </CopyButton>
        <TakeDown post={post} />
      </div>
    </li>
  );
}

function TakeDown({ post: { shareId, title, network } }: { post: OwnPost }) {
  const { t } = useTranslation(['post-checks', 'parts']);
  const [asking, setAsking] = useState(false);
  const takeDown = useMutation({
    mutationFn: () => withdrawShare(shareId),
    meta: { awaits: ['/api/post-checks/own'], changes: ['/api/shares'] },
    onSuccess: () => notify(t('own.takeDown.done')),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('own.takeDown.button')}: ${title}`}
        loading={takeDown.isPending}
        onClick={() => setAsking(true)}
      >
        {t('own.takeDown.button')}
      </Button>
      <ProblemAlert error={takeDown.error} />
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('own.takeDown.title', { network: networkName(network) })}
        confirm={t('own.takeDown.button')}
        cancel={t('parts:cancel')}
        onConfirm={() => takeDown.mutate()}
      >
        {t('own.takeDown.words')}
      </Confirm>
    </>
  );
}
