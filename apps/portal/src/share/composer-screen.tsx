import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName, pickCaption } from '#libs/captions';
import { feedItemQuery } from '../api/feed.js';
import { Problem } from '../api/problem.js';
import { Failed } from '../parts/failed.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { useMe } from '../sign-in/me.js';
import type { Picked, Swap } from '../worn-words/swap.js';
import { Composer } from './composer.js';
import { GoneContent } from './gone-content.js';
import { useStart } from './use-start.js';

/** One item of the feed, and everything it takes to share it. */
export function ComposerScreen() {
  const { t } = useTranslation(['share', 'words']);
  const { itemId } = useParams({ from: '/shell/feed/$itemId' });
  const search = useSearch({ from: '/shell/feed/$itemId' });
  const navigate = useNavigate({ from: '/feed/$itemId' });
  const me = useMe();
  const pick = useCallback(
    (id: string) =>
      void navigate({
        search: ({ from, change, asked, prospect }) => ({ from, change, asked, prospect, caption: id }),
        replace: true,
      }),
    [navigate],
  );
  const [swap, setSwap] = useState<Swap | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const pickAnew = useCallback(
    (next: Picked) => {
      setSwap(null);
      setPicked(next);
      pick(next.to);
    },
    [pick],
  );
  const swapFor = useCallback(
    (next: Swap) => {
      setSwap(next);
      setPicked(null);
      pick(next.to);
    },
    [pick],
  );
  const { connected } = search;
  useEffect(() => {
    if (!connected) return;
    notify(t('connection.done', { network: networkName(connected) }));
    void navigate({ search: ({ connected: _done, connectError: _error, ...rest }) => rest, replace: true });
  }, [connected, navigate, t]);
  const item = useQuery(feedItemQuery(itemId));
  const { start, pending, error } = useStart(search);
  const back = <BackLink to="/feed">{t('composer.back')}</BackLink>;
  if (!item.data || pending)
    return (
      <Page title={t('composer.title')} back={back}>
        {isGone(item.error) ? (
          <GoneContent />
        ) : (item.error ?? error) ? (
          <Failed error={item.error ?? error} retry={() => void item.refetch()} />
        ) : (
          <RowsSkeleton />
        )}
      </Page>
    );
  const caption = pickCaption(item.data.captions, search.caption ?? start?.captionId, me.contentLanguage);
  return (
    <Page title={item.data.title} about={item.data.summary ?? undefined} back={back}>
      {caption && (
        <Composer
          key={`${caption.id} ${start?.id ?? ''}`}
          item={item.data}
          caption={caption}
          start={start}
          connectError={search.connectError}
          swap={swap?.to === caption.id ? swap : null}
          picked={picked?.to === caption.id ? picked : null}
          onPick={pickAnew}
          onSwap={swapFor}
        />
      )}
    </Page>
  );
}

/** Recalled, retired, over or never meant for this member: the feed tells none of these apart. */
const isGone = (error: unknown): boolean => error instanceof Problem && error.status === 404;
