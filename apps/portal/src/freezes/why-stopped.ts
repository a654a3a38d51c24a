import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import type { Freeze } from './freezes-api.js';

/** Why something is stopped: in the words of whoever stopped it, or that a backup was restored and of when it is. */
export function useWhyStopped(): (freeze: Pick<Freeze, 'cause' | 'reason' | 'backupAt'>) => string {
  const { t, i18n } = useTranslation('words');
  const zone = useZone();
  return ({ cause, reason, backupAt }) => {
    if (cause === 'member') return t('stop.given', { reason: reason ?? '' });
    return backupAt
      ? t('stop.restoredOf', { moment: formatMoment(backupAt, i18n.language, zone) })
      : t('stop.restored');
  };
}
