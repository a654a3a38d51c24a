import { Group, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reviewsQuery } from '../api/reviews.js';
import { textReviewsQuery } from '../api/text-reviews.js';
import { STOPPERS } from '../freezes/stoppers.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { TextLink } from '../parts/links.js';
import { LoadMore } from '../lists/load-more.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { holds, useMe } from '../sign-in/me.js';
import { useWalk } from '../lists/use-walk.js';
import { QueueRow } from './queue-row.js';
import classes from './review.module.css';
import { TextQueue } from './text-queue.js';

/** How many there are, as far as one page tells. */
const countOf = (items: unknown[], more: boolean) => `${items.length}${more ? '+' : ''}`;

/** What waits for a decision, the longest waiting first. */
export function QueueScreen() {
  const { t } = useTranslation('review');
  const me = useMe();
  const search = useSearch({ from: '/shell/review' });
  const navigate = useNavigate({ from: '/review' });
  const state = search.state === 'decided' ? 'decided' : 'waiting';
  const list = useWalk<HTMLUListElement>();
  const of = state === 'waiting' && search.of === 'you' ? 'you' : 'everybody';
  const reviews = usePages((cursor) => reviewsQuery(state, cursor, of));
  const mine = useQuery({ ...reviewsQuery('waiting', null, 'you'), enabled: state === 'waiting' }).data;
  // Members' own texts are reviewers' alone; whom an approval route asks sees content.
  const ofTexts = { enabled: holds(me, 'reviewer') };
  const texts = usePages((cursor) => textReviewsQuery(state, cursor), ofTexts);
  const foreign = texts.items?.filter(({ own }) => !own) ?? [];
  const others = of === 'you' ? foreign : (texts.items ?? []);
  const counted = ofTexts.enabled && !texts.items ? undefined : mine;
  const moreOfYours = counted?.nextCursor != null || texts.more.more;
  return (
    <Page
      title={t('title')}
      about={
        <>
          {t('about')} {holds(me, ...STOPPERS) && <TextLink to="/library/stops">{t('stops')}</TextLink>}
        </>
      }
      width="text"
      actions={
        <SegmentedControl
          aria-label={t('state')}
          value={state}
          onChange={(next) => void navigate({ search: next === 'decided' ? { state: next } : {}, replace: true })}
          data={(['waiting', 'decided'] as const).map((value) => ({ value, label: t(`is.${value}`) }))}
        />
      }
    >
      {state === 'waiting' && (
        <Group mb="md">
          <SegmentedControl
            aria-label={t('whose.label')}
            value={of}
            onChange={(next) => void navigate({ search: next === 'you' ? { of: next } : {}, replace: true })}
            data={[
              { value: 'everybody', label: t('whose.everybody') },
              {
                value: 'you',
                label: counted
                  ? t('whose.counted', { number: countOf([...counted.items, ...foreign], moreOfYours) })
                  : t('whose.you'),
              },
            ]}
          />
        </Group>
      )}
      {others.length > 0 && <TextQueue texts={others} more={texts.more} />}
      {reviews.error && !reviews.items ? (
        <Failed error={reviews.error} retry={reviews.retry} />
      ) : !reviews.items ? (
        <RowsSkeleton rows={5} height={84} />
      ) : reviews.items.length === 0 && others.length > 0 ? null : reviews.items.length === 0 ? (
        <Empty icon={IconShieldCheck} title={t(of === 'you' ? 'whose.none' : `empty.${state}`)}>
          {t(of === 'you' ? 'whose.noneWords' : `emptyWords.${state}`)}
        </Empty>
      ) : (
        <ul ref={list} className={classes.queue} aria-label={t(`is.${state}`)} data-stale={reviews.stale || undefined}>
          {reviews.items.map((review) => (
            <QueueRow key={review.versionId} review={review} />
          ))}
        </ul>
      )}
      <LoadMore {...reviews.more} />
    </Page>
  );
}
