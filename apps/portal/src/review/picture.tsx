import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import classes from './review.module.css';

/** The picture that every caption goes out with, once, with what it is said to show: both are approved with the texts. */
export function Picture({ item: { imageUrl, imageAlt } }: { item: Pick<Item, 'imageUrl' | 'imageAlt'> }) {
  const { t } = useTranslation('review');
  if (!imageUrl) return null;
  return (
    <figure className={classes.picture}>
      <img src={imageUrl} alt={imageAlt ?? ''} />
      <figcaption className={classes.muted}>
        <strong>{t('picture')}</strong> {imageAlt ? t('pictureShows', { alt: imageAlt }) : t('pictureUnsaid')}
      </figcaption>
    </figure>
  );
}
