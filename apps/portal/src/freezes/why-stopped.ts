import { useTranslation } from 'react-i18next';
import type { Freeze } from './freezes-api.js';

/** Why something is stopped, beside what it stands in the way of: the words of whoever stopped it, or that a backup was restored. */
export function useWhyStopped(): (freeze: Pick<Freeze, 'cause' | 'reason'>) => string {
  const { t } = useTranslation('words');
  return ({ cause, reason }) => (cause === 'restore' ? t('stop.restored') : t('stop.given', { reason: reason ?? '' }));
}
