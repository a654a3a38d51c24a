import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { valuesOf } from '../library/item-values.js';
import { placeOf } from '../library/places.js';
import { useProblemText } from '../parts/problem-text.js';
import type { Outcome } from './bulk-run.js';

/** Why an item was not done, in sentences: one for each place of it that is in the way. */
export function useOutcomeText(): (outcome: Outcome) => string[] {
  const { t, i18n } = useTranslation('library');
  const problemText = useProblemText();
  return ({ is, unfit, problem, item }) => {
    if (is === 'done') return [];
    if (unfit) return [t(`bulk.why.${unfit}`)];
    if (is === 'already' || is === 'unknown') return [t(`bulk.why.${is}`)];
    if (is === 'left') return problem ? [problemText(problem), t('bulk.why.left')] : [t('bulk.why.left')];
    const values = item && valuesOf(item, 'UTC');
    const places = Object.entries(fieldErrors(problem)).flatMap(([path, message]) => {
      const place = values && placeOf(path, values, t, i18n.language);
      return place ? [t('bulk.why.at', { place: place.label, message })] : [];
    });
    return places.length > 0 ? places : [problemText(problem)];
  };
}
