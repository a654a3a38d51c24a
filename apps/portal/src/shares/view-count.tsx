import { useTranslation } from 'react-i18next';
import type { Share } from '../api/shares.js';
import { formatNumber } from '../when/formats.js';
import classes from './shares.module.css';

/** How often the network says it was shown: views, never people; where it says nothing that is no 0. */
export function ViewCount({ measurements }: { measurements: Share['measurements'] }) {
  const { t, i18n } = useTranslation('shares');
  const views = measurements.find(({ metric, provenance }) => metric === 'impressions' && provenance === 'measured');
  if (!views) return <span className={classes.others}>{t('views.none')}</span>;
  return (
    <span className="tabular">
      {t('views.count', { count: views.value, value: formatNumber(views.value, i18n.language) })}
    </span>
  );
}
