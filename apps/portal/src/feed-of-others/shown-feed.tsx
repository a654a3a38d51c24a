import { Button } from '@mantine/core';
import { IconLayoutList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { feedOfOthersQuery, once, type Eyes } from './looks.js';
import { fieldErrors } from '../api/problem.js';
import { FeedCard, FeedSkeleton, feedClasses } from '../feed/feed-screen.js';
import { LoadMore } from '../lists/load-more.js';
import { usePages } from '../lists/use-pages.js';
import { useWalk } from '../lists/use-walk.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Absent } from './absent.js';

interface Props {
  eyes: Eyes;
  /** Goes back to no choice, from one that leads nowhere. */
  onLetGo: () => void;
}

/** The cards in their order, as those eyes would see them, and beneath the last one what is not among them. */
export function ShownFeed({ eyes, onLetGo }: Props) {
  const { t } = useTranslation('feed-of-others');
  const walk = useWalk<HTMLUListElement>();
  const feed = usePages((cursor) => feedOfOthersQuery(eyes, cursor), once);
  const { memberId: refused } = fieldErrors(feed.error);
  if (refused)
    return (
      <div role="alert">
        <Empty
          icon={IconLayoutList}
          title={t('noFeed')}
          action={
            <Button variant="default" onClick={onLetGo}>
              {t('chooseAnew')}
            </Button>
          }
        >
          {refused}
        </Empty>
      </div>
    );
  if (feed.error && !feed.items) return <Failed error={feed.error} retry={feed.retry} />;
  if (!feed.items) return <FeedSkeleton />;
  return (
    <>
      {feed.items.length === 0 ? (
        <Empty icon={IconLayoutList} title={t('empty.title')}>
          {t('empty.words')}
        </Empty>
      ) : (
        <ul ref={walk} className={feedClasses.list} aria-label={t('shown')}>
          {feed.items.map((item, index) => (
            <FeedCard key={item.itemId} item={item} lead={index === 0 && item.imageUrl !== null} />
          ))}
        </ul>
      )}
      <LoadMore {...feed.more} />
      {!feed.more.more && <Absent eyes={eyes} />}
    </>
  );
}
