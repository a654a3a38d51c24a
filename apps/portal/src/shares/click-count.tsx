import { useTranslation } from 'react-i18next';
import type { Share } from '../api/shares.js';
import { formatList } from '../when/formats.js';
import classes from './shares.module.css';

/** People first; what machines asked for stands behind it, never in it. */
export function ClickCount({ clicks }: { clicks: Share['clicks'] }) {
  const { t, i18n } = useTranslation('shares');
  if (!clicks?.asOf) return <span className={classes.others}>{t('clicks.none')}</span>;
  const others = (['preview', 'bot', 'suspect', 'own'] as const).filter((kind) => clicks[kind] > 0);
  return (
    <span className="tabular">
      <span className={classes.clicks}>{t('clicks.human', { count: clicks.human })}</span>
      {others.length > 0 && (
        <span className={classes.others}>
          {' '}
          ·{' '}
          {t('clicks.besides', {
            kinds: formatList(
              others.map((kind) => t(`clicks.${kind}`, { count: clicks[kind] })),
              i18n.language,
            ),
          })}
        </span>
      )}
    </span>
  );
}
