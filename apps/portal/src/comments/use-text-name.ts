import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { languageName } from '../when/formats.js';
import type { CommentThread } from './comments-api.js';

/** What a text of a version is called. */
export function useTextName() {
  const { t, i18n } = useTranslation('screening');
  return ({ field, network, language }: Pick<CommentThread, 'field' | 'network' | 'language'>): string =>
    field === 'caption'
      ? `${networkName(network ?? '')} · ${languageName(language ?? '', i18n.language)}`
      : t(`comments.field.${field}`);
}
