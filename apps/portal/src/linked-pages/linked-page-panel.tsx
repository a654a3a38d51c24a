import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holds, useMe } from '../sign-in/me.js';
import { Notice } from '../parts/notice.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ChangedText } from '../review/changed-text.js';
import { Time } from '../when/time.js';
import classes from './linked-page.module.css';
import { acceptPage, linkedPageQuery, lookAtPage, type LinkedPage } from './linked-pages-api.js';

/** Where an item is marked whose page has changed, or cannot be reached. */
const LISTS = ['/api/content', '/api/reviews', '/api/feed'] as const;

/** The page behind a version's link: what it says, and what has changed since it was approved. */
export function LinkedPagePanel({ itemId, versionId }: { itemId: string; versionId: string }) {
  const { t } = useTranslation('linked-page');
  const { data } = useQuery(linkedPageQuery(itemId, versionId));
  const look = useMutation({
    mutationFn: () => lookAtPage(itemId, versionId),
    meta: { changes: ['/api/content/{id}/versions/{versionId}/page', ...LISTS] },
  });
  const page = data?.page;
  if (!page) return null;
  return (
    <Panel title={t('title')}>
      <div className={classes.page}>
        <Anchor href={page.link} target="_blank" rel="noreferrer" dir="auto">
          {page.link}
        </Anchor>
        <Standing page={page} />
        {page.held ? (
          <Changes itemId={itemId} page={page} />
        ) : (
          <>
            {page.unseen && <Notice title={t('unseen')}>{t('unseenWhy')}</Notice>}
            <MainText page={page} />
            {page.unseen && <Accept itemId={itemId} page={page} />}
          </>
        )}
        <ProblemAlert error={look.error} />
        <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
          {t(page.readAt ? 'again' : 'read')}
        </Button>
      </div>
    </Panel>
  );
}

function Standing({ page }: { page: LinkedPage }) {
  const { t } = useTranslation('linked-page');
  return (
    <div role="status">
      {page.problem && (
        <p dir="auto">
          {t('unreachable')} {page.problem}
        </p>
      )}
      <p className={classes.muted}>
        {page.pending ? t('pending') : page.readAt ? t('readAt') : t('never')}{' '}
        {!page.pending && page.readAt && <Time at={page.readAt} />}
      </p>
    </div>
  );
}

function MainText({ page: { newest } }: { page: LinkedPage }) {
  const { t } = useTranslation('linked-page');
  if (!newest) return null;
  return (
    <>
      {newest.title && <strong dir="auto">{newest.title}</strong>}
      <div className={classes.text} tabIndex={0} role="group" aria-label={t('text')}>
        {(newest.mainText || t('empty')).split('\n').map((line, index) => (
          // A line is a block of the page: a heading, a paragraph, a cell. They change only with the page.
          <p key={index} dir="auto" className={classes.block}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}

function Changes({ itemId, page }: { itemId: string; page: LinkedPage }) {
  const { t } = useTranslation('linked-page');
  const { newest, accepted } = page;
  return (
    <>
      <Notice title={t('changed')}>{t('changedWhy')}</Notice>
      <div className={classes.text} tabIndex={0} role="group" aria-label={t('changes')}>
        <ChangedText
          before={accepted?.mainText ?? ''}
          after={newest?.mainText ?? ''}
          said={{ added: t('added'), removed: t('removed') }}
        />
      </div>
      {newest?.mainText === accepted?.mainText && <p>{t('beyond')}</p>}
      <Accept itemId={itemId} page={page} />
    </>
  );
}

/** How a reviewer says that the content is right with what the page says now. */
function Accept({ itemId, page: { newest, held } }: { itemId: string; page: LinkedPage }) {
  const { t } = useTranslation('linked-page');
  const me = useMe();
  const accept = useMutation({
    mutationFn: () => acceptPage(itemId, newest!.hash),
    meta: {
      changes: ['/api/content/{id}/versions/{versionId}/page', '/api/content/{id}', ...LISTS],
      awaits: ['/api/shares'],
    },
    onSuccess: () => notify(t(held ? 'accepted' : 'seen')),
  });
  return (
    <>
      <ProblemAlert error={accept.error} />
      {newest && holds(me, 'reviewer') && (
        <Button loading={accept.isPending} onClick={() => accept.mutate()}>
          {t(held ? 'stillRight' : 'right')}
        </Button>
      )}
      <p className={classes.muted}>{t(holds(me, 'reviewer') ? 'otherwise' : 'waits')}</p>
    </>
  );
}
