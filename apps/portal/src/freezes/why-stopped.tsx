import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import type { Freeze } from './freezes-api.js';

/** Why something is stopped, beside what it stands in the way of: the words of whoever stopped it, or that a backup was restored. */
export function useWhyStopped(): (freeze: Pick<Freeze, 'cause' | 'reason'>) => string {
  const { t } = useTranslation('freezes');
  return ({ cause, reason }) => (cause === 'restore' ? t('why.restored') : t('why.given', { reason: reason ?? '' }));
}

/** That a backup was restored, of when it is where that is known, and what has to be looked at. */
export function RestoredWords({ backupAt }: { backupAt: string | null }) {
  const { t, i18n } = useTranslation('freezes');
  const zone = useZone();
  return backupAt ? t('restored.of', { moment: formatMoment(backupAt, i18n.language, zone) }) : t('restored.unknown');
}
