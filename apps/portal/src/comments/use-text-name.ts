import { useTranslation } from 'react-i18next';
import { captionsAlike } from '#libs/captions';
import type { Item } from '../api/content.js';
import { purposeName } from '../posts/caption-name.js';
import type { CommentThread } from './comments-api.js';

/** What a text of a version is called; a caption has its number where the item has, or had, several for the same. */
export function useTextName({ captions }: Pick<Item, 'captions'>) {
  const { t, i18n } = useTranslation('screening');
  return ({ field, nth, ...of }: Pick<CommentThread, 'field' | 'network' | 'language' | 'nth'>): string => {
    if (field !== 'caption') return t(`comments.field.${field}`);
    const purpose = { network: of.network ?? '', language: of.language ?? '' };
    const several = nth > 1 || captionsAlike(captions, purpose).length > 1;
    return purposeName(purpose, i18n.language) + (several ? ` ${nth}` : '');
  };
}
