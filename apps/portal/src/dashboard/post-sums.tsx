import { useTranslation } from 'react-i18next';
import type { PostFigure, PostSums as Sums } from '#libs/api-client';
import { Figure, Figures } from '../figures/figure.js';
import { formatNumber } from '../when/formats.js';

interface Props {
  /** The figure whose posts the list holds; none for the posts of all. */
  figure?: PostFigure;
  sums: Sums;
  /** What the dashboard has under the same filters, where it is known. */
  all?: Sums;
}

/** What all posts of the list come to, the figure that led here among them, and why the others may be less than the dashboard's. */
export function PostSums({ figure, sums, all }: Props) {
  const { t, i18n } = useTranslation('dashboard');
  const number = (value: number) => formatNumber(value, i18n.language);
  const older = sums.posts - sums.shares;
  const ofAll = (name: 'shares' | 'humanClicks' | 'views') => {
    const total = all?.[name] ?? 0;
    return figure && (sums[name] ?? 0) < total && t(`posts.ofAll.${figure}`, { all: number(total) });
  };
  const lessViews = ofAll('views');
  return (
    <section aria-label={t('posts.sums')}>
      <Figures>
        <Figure
          label={t('posts.posts')}
          value={sums.posts}
          note={older > 0 && t('posts.olderSum', { count: older, older: number(older) })}
        />
        <Figure label={t('shares')} value={sums.shares} note={ofAll('shares')} />
        <Figure label={t('humanClicks')} value={sums.humanClicks} note={ofAll('humanClicks')} />
        <Figure
          label={t('views')}
          value={sums.views}
          note={
            <>
              {t('coverage', { posts: number(sums.measured), ofPosts: number(sums.shares) })}
              {lessViews && (
                <>
                  <br />
                  {lessViews}
                </>
              )}
            </>
          }
        />
      </Figures>
    </section>
  );
}
