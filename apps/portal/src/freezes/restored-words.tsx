import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';

/** That a backup was restored, of when it is where that is known, and what has to be looked at. */
export function RestoredWords({ backupAt }: { backupAt: string | null }) {
  const { t, i18n } = useTranslation('freezes');
  const zone = useZone();
  return backupAt ? t('restored.of', { moment: formatMoment(backupAt, i18n.language, zone) }) : t('restored.unknown');
}
