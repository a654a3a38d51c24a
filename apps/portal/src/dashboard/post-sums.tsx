import { useTranslation } from 'react-i18next';
import type { PostSums as Sums } from '#libs/api-client';
import { Figure, Figures } from '../figures/figure.js';
import { formatNumber } from '../when/formats.js';

/** What all posts of the list come to, the figure that led here among them. */
export function PostSums({ sums }: { sums: Sums }) {
  const { t, i18n } = useTranslation('dashboard');
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <section aria-label={t('posts.sums')}>
      <Figures>
        <Figure label={t('posts.posts')} value={sums.posts} />
        <Figure label={t('shares')} value={sums.shares} />
        <Figure label={t('humanClicks')} value={sums.humanClicks} />
        <Figure
          label={t('views')}
          value={sums.views}
          note={t('coverage', { posts: number(sums.measured), ofPosts: number(sums.shares) })}
        />
      </Figures>
    </section>
  );
}
