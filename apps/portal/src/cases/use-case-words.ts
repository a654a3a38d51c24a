import { useTranslation } from 'react-i18next';
import type { SafetyCaseSummary } from '../api/safety.js';
import { formatList } from '../when/formats.js';

/** Others wrote or said it, and a member passed it on. */
export const isInbound = ({ source }: Pick<SafetyCaseSummary, 'source'>): boolean =>
  ['comment', 'message', 'call', 'other'].includes(source);

/** What a case is about and where it came from, in words. */
export function useCaseWords() {
  const { t, i18n } = useTranslation('cases');
  return {
    /** “ibuprofen: rash”, as far as it is known. */
    about: ({ criteria: { product, reaction } }: Pick<SafetyCaseSummary, 'criteria'>): string =>
      product || reaction
        ? t('about.both', { product: product ?? t('about.noProduct'), reaction: reaction ?? t('about.noReaction') })
        : t('about.neither'),
    /** Kinds that this portal does not know yet are called by their own name. */
    source: (source: string): string => t(`source.${source as 'draft'}`, source),
    missing: ({ missing }: Pick<SafetyCaseSummary, 'missing'>): string =>
      missing.length === 0
        ? t('criteria.all')
        : t('criteria.missing', {
            names: formatList(
              missing.map((criterion) => t(`criterion.${criterion}`)),
              i18n.language,
            ),
          }),
  };
}
