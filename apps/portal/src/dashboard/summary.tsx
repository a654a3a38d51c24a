import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconRulerMeasure, IconTopologyStar3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reachSummaryQuery, type ReachFilter } from '../api/reach.js';
import { AsOf } from '../figures/as-of.js';
import { Failed } from '../parts/failed.js';
import { Figure, Figures } from '../figures/figure.js';
import { Mark } from '../parts/mark.js';
import { formatNumber, formatPercent } from '../when/formats.js';
import classes from './dashboard.module.css';
import { Delta } from './delta.js';
import { daysIn } from './period.js';

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
  const { adoption, clicks, reach, previous } = data;
  const taken = data.published - data.shares;
  const others = clicks.preview + clicks.bot + clicks.suspect + clicks.own;
  return (
    <div>
      <div className={classes.figures}>
        <Figures>
          <Figure
            label={t('shares')}
            value={data.shares}
            note={taken > 0 ? t('sharesNoteTaken', { count: taken, taken: number(taken) }) : t('sharesNote')}
          >
            <Delta now={data.shares} before={previous.shares} />
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
                    window: t('window', { count: daysIn(filter) }),
                  })
            }
          >
            <Delta now={data.peopleActive} before={previous.peopleActive} />
          </Figure>
          <Figure
            label={t('humanClicks')}
            value={clicks.human}
            note={t('clicksNote', {
              others: number(others),
              preview: number(clicks.preview),
              bot: number(clicks.bot),
              suspect: number(clicks.suspect),
              own: number(clicks.own),
            })}
          >
            <Delta now={clicks.human} before={previous.humanClicks} />
          </Figure>
        </Figures>
        <Figures>
          <Figure
            label={t('views')}
            value={reach.measured.value}
            note={
              <>
                <Mark tone="pass" icon={IconRulerMeasure} plain>
                  {t('words:provenance.measured')}
                </Mark>
                <br />
                {t('viewsNote', { posts: number(reach.measured.posts), ofPosts: number(reach.measured.ofPosts) })}
              </>
            }
          />
          <Figure
            label={t('audience')}
            value={reach.potential.value}
            note={
              <>
                <Mark tone="neutral" icon={IconTopologyStar3} plain>
                  {t('words:provenance.potential')}
                </Mark>
                <br />
                {t('audienceNote', {
                  people: number(reach.potential.people),
                  ofPeople: number(reach.potential.ofPeople),
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
