import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { IconInbox, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inboxQuery, markAllRead } from '../api/notifications.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { useWalk } from '../lists/use-walk.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { InboxRow } from './inbox-row.js';
import classes from './inbox.module.css';

/** What a member was told, the newest first. */
export function InboxScreen() {
  const { t } = useTranslation('inbox');
  const search = useSearch({ from: '/shell/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const show = search.show === 'unread' ? 'unread' : 'all';
  const list = useWalk<HTMLUListElement>();
  const inbox = usePages((cursor) => inboxQuery(show === 'unread', cursor), { refetchInterval: 60_000 });
  const readAll = useMutation({
    mutationFn: markAllRead,
    meta: { awaits: ['/api/notifications'], changes: ['/api/notifications/unread'] },
  });
  // What joined an older entry was told later than the entry that stands first.
  const seenUntil = inbox.items?.map(({ toldAt }) => toldAt).reduce((latest, at) => (at > latest ? at : latest), '');
  return (
    <Page
      title={t('title')}
      about={t('about')}
      width="text"
      actions={
        <Button
          component={Link}
          to="/inbox/choices"
          variant="default"
          leftSection={<IconSettings size={16} aria-hidden />}
        >
          {t('choices.link')}
        </Button>
      }
    >
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('show')}
          value={show}
          onChange={(next) => void navigate({ search: next === 'unread' ? { show: next } : {}, replace: true })}
          data={(['all', 'unread'] as const).map((value) => ({ value, label: t(`shows.${value}`) }))}
        />
        {seenUntil && inbox.items?.some(({ unread }) => unread) && (
          <Button variant="subtle" loading={readAll.isPending} onClick={() => readAll.mutate(seenUntil)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      <ProblemAlert error={readAll.error} />
      {inbox.error && !inbox.items ? (
        <Failed error={inbox.error} retry={inbox.retry} />
      ) : !inbox.items ? (
        <RowsSkeleton rows={5} height={84} />
      ) : inbox.items.length === 0 ? (
        <Empty icon={IconInbox} title={t(`empty.${show}`)}>
          {t(`emptyWords.${show}`)}
        </Empty>
      ) : (
        <ul ref={list} className={classes.list} aria-label={t('title')} data-stale={inbox.stale || undefined}>
          {inbox.items.map((notification) => (
            <InboxRow key={notification.id} notification={notification} />
          ))}
        </ul>
      )}
      <LoadMore {...inbox.more} />
    </Page>
  );
}
