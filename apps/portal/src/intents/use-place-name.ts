import { useTranslation } from 'react-i18next';
import { INTENT_PLACES } from '#libs/intent-places';
import type { IntentKind } from './calls.js';

/** What a place is called: its own name, or a word where it has none. */
export function usePlaceName(): (place: IntentKind) => string {
  const { t } = useTranslation('shares');
  return (place) => (place === 'mail' || place === 'copy' ? t(`elsewhere.place.${place}`) : INTENT_PLACES[place].name);
}
