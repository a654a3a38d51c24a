import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { Mark } from '../parts/mark.js';
import { Time } from '../when/time.js';
import own from './picture.module.css';

type Shown = Pick<Item, 'imageUrl' | 'imageAlt' | 'imageRights' | 'imageRightsUntil' | 'imagePeople'>;

/** What the picture of every caption is said to show, and by what right it is shown: it is approved with the texts. */
export function Picture({ item }: { item: Shown }) {
  const { t } = useTranslation('review');
  const { imageUrl, imageAlt } = item;
  if (!imageUrl) return null;
  return (
    <section aria-label={t('picture')} className={own.picture}>
      <strong>{t('picture')}</strong>{' '}
      <span dir="auto">{imageAlt ? t('pictureShows', { alt: imageAlt }) : t('pictureUnsaid')}</span>
      <Rights item={item} />
    </section>
  );
}

function Rights({ item: { imageRights, imageRightsUntil, imagePeople } }: { item: Shown }) {
  const { t } = useTranslation('review');
  return (
    <span className={own.rights}>
      <span>
        <strong>{t('rights.title')}</strong> {imageRights ? <q dir="auto">{imageRights}</q> : t('rights.unsaid')}
      </span>
      {imagePeople &&
        (imagePeople === 'not_consented' ? (
          <Mark tone="review" icon={IconUsers} plain>
            {t('rights.people.not_consented')}
          </Mark>
        ) : (
          <span>{t(`rights.people.${imagePeople}`)}</span>
        ))}
      {imageRightsUntil && (
        <span>
          {t('rights.until')} <Time at={imageRightsUntil} as="moment" />
        </span>
      )}
    </span>
  );
}
