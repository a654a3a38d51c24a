import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownReachQuery } from '../api/reach.js';
import { Figure, Figures } from '../figures/figure.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Failed } from '../parts/failed.js';
import { formatNumber } from '../when/formats.js';
import { ClickTrend } from './click-trend.js';
import shared from './shares.module.css';

/** The member's last thirty days in totals, with the clicks day by day. */
export function OwnFigures() {
  const { t, i18n } = useTranslation('shares');
  const { data, error, refetch } = useQuery(ownReachQuery);
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <RowsSkeleton rows={1} height={98} />;
  if (data.summary.published === 0 && data.summary.clicks.human === 0) return null;
  const { shares, clicks, views } = data.summary;
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <section aria-labelledby="own-figures" className={shared.asked}>
      <h2 id="own-figures" className={shared.section}>
        {t('totals.title')}
      </h2>
      <Figures>
        <Figure label={t('totals.shares')} value={shares} />
        <Figure
          label={t('totals.clicks')}
          value={clicks.human}
          note={clicks.own > 0 && t('totals.ownOut', { count: clicks.own })}
        >
          <ClickTrend points={data.points} />
        </Figure>
        <Figure
          label={t('totals.views')}
          value={views.value}
          note={t('totals.coverage', { posts: number(views.posts), ofPosts: number(views.ofPosts) })}
        />
      </Figures>
    </section>
  );
}
