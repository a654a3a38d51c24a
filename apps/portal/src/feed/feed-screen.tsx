import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconLayoutList, IconSearchOff } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feedQuery, type FeedFilter, type FeedItem } from '../api/feed.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { LoadMore } from '../lists/load-more.js';
import { LinkButton } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { usePages } from '../lists/use-pages.js';
import { useWalk } from '../lists/use-walk.js';
import { FeedCard } from './feed-card.js';
import { FeedFilters } from './feed-filters.js';
import classes from './feed.module.css';
import type { QuickShareProps } from '../quick-share/quick-share-dialog.js';
import { LaterQuickShare } from '../quick-share/later-quick-share.js';
import { holds, useMe } from '../sign-in/me.js';
import { FeedSkeleton } from './feed-skeleton.js';

/** For the feed as others see it: from here, so that what a first view fetches stays in one file. */
export { FeedCard, FeedSkeleton, classes as feedClasses };

/** What there is to share for this member, most useful first. */
export function FeedScreen() {
  const { t } = useTranslation('feed');
  const me = useMe();
  const filter: FeedFilter = useSearch({ from: '/shell/feed' });
  const navigate = useNavigate({ from: '/feed' });
  const list = useWalk<HTMLUListElement>();
  const feed = usePages((cursor) => feedQuery(filter, cursor));
  const [chosen, setChosen] = useState<QuickShareProps['chosen']>(null);
  const [sharing, setSharing] = useState(false);
  const share = ({ itemId, caption }: FeedItem) => {
    if (!caption) return;
    setChosen({ itemId, captionId: caption.id });
    setSharing(true);
  };
  const filtered = Object.keys(filter).length > 0;
  const clear = () => void navigate({ search: {} });
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        holds(me, 'author', 'comms_lead', 'admin') && (
          <LinkButton variant="default" to="/library/feed">
            {t('asOthers')}
          </LinkButton>
        )
      }
    >
      <FeedFilters
        filter={filter}
        onChange={(change) => void navigate({ search: { ...filter, ...change }, replace: true })}
      />
      {feed.error && !feed.items ? (
        <Failed error={feed.error} retry={feed.retry} />
      ) : !feed.items ? (
        <FeedSkeleton />
      ) : feed.items.length === 0 ? (
        filtered ? (
          <Empty
            icon={IconSearchOff}
            title={t('none.title')}
            action={
              <Button variant="default" onClick={clear}>
                {t('none.clear')}
              </Button>
            }
          >
            {t('none.words')}
          </Empty>
        ) : (
          <Empty icon={IconLayoutList} title={t('empty.title')}>
            {t('empty.words')}
          </Empty>
        )
      ) : (
        <ul ref={list} className={classes.list} aria-label={t('title')} data-stale={feed.stale || undefined}>
          {feed.items.map((item, index) => (
            <FeedCard
              key={item.itemId}
              item={item}
              lead={index === 0 && !filtered && item.imageUrl !== null}
              onShare={share}
            />
          ))}
        </ul>
      )}
      <LoadMore {...feed.more} />
      <LaterQuickShare opened={sharing} onClose={() => setSharing(false)} chosen={chosen} />
    </Page>
  );
}
