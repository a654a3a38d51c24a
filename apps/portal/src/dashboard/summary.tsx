import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconRulerMeasure, IconTopologyStar3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reachSummaryQuery, type PostFigure, type ReachFilter } from '../api/reach.js';
import { AsOf } from '../figures/as-of.js';
import { Failed } from '../parts/failed.js';
import { Figure, Figures } from '../figures/figure.js';
import { Mark } from '../parts/mark.js';
import { formatNumber, formatPercent } from '../when/formats.js';
import classes from './dashboard.module.css';
import { Delta } from './delta.js';
import { daysIn } from './period.js';
import { PostsLink } from './posts-link.js';

/** The five figures a director asks for. Views and audience stand apart and are never added. */
export function Summary({ filter }: { filter: ReachFilter }) {
  const { t, i18n } = useTranslation(['dashboard', 'words']);
  const { data, error, refetch } = useQuery({
    ...reachSummaryQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={112} radius="lg" />;
  const number = (value: number) => formatNumber(value, i18n.language);
  const { adoption, clicks, views, audience, previous } = data;
  const days = daysIn(filter);
  const postsOf = (figure: PostFigure, label: string) => (shown: string) => (
    <PostsLink figure={figure} name={`${label} ${shown}`}>
      {shown}
    </PostsLink>
  );
  const taken = data.published - data.shares;
  const others = clicks.preview + clicks.bot + clicks.suspect + clicks.own;
  return (
    <div>
      <div className={classes.figures}>
        <Figures>
          <Figure
            label={t('shares')}
            value={data.shares}
            link={postsOf('shares', t('shares'))}
            note={taken > 0 ? t('sharesNoteTaken', { count: taken, taken: number(taken) }) : t('sharesNote')}
          >
            <Delta now={data.shares} before={previous.shares} days={days} />
          </Figure>
          <Figure
            label={t('peopleActive')}
            value={data.peopleActive}
            note={
              adoption.value === null
                ? t('adoptionNone')
                : t('adoption', {
                    percent: formatPercent(adoption.value, i18n.language),
                    numerator: number(adoption.numerator),
                    denominator: number(adoption.denominator),
                    window: t('window', { count: days }),
                  })
            }
          >
            <Delta now={data.peopleActive} before={previous.peopleActive} days={days} />
          </Figure>
          <Figure
            label={t('humanClicks')}
            value={clicks.human}
            link={postsOf('clicks', t('humanClicks'))}
            note={t('clicksNote', {
              others: number(others),
              preview: number(clicks.preview),
              bot: number(clicks.bot),
              suspect: number(clicks.suspect),
              own: number(clicks.own),
            })}
          >
            <Delta now={clicks.human} before={previous.humanClicks} days={days} />
          </Figure>
        </Figures>
        <Figures>
          <Figure
            label={t('views')}
            value={views.value}
            link={postsOf('views', t('views'))}
            note={
              <>
                <Mark tone="pass" icon={IconRulerMeasure} plain>
                  {t('provenance.measured')}
                </Mark>
                <br />
                {t('viewsNote', { posts: number(views.posts), ofPosts: number(views.ofPosts) })}
              </>
            }
          />
          <Figure
            label={t('audience')}
            value={audience.value}
            note={
              <>
                <Mark tone="neutral" icon={IconTopologyStar3} plain>
                  {t('provenance.potential')}
                </Mark>
                <br />
                {t('audienceNote', {
                  people: number(audience.people),
                  ofPeople: number(audience.ofPeople),
                })}
              </>
            }
          />
        </Figures>
      </div>
      <p className={classes.why}>{t('whyApart')}</p>
      <p className={classes.fresh}>
        <AsOf at={data.asOf} />
      </p>
    </div>
  );
}
