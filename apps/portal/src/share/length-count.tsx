import { useTranslation } from 'react-i18next';
import { NETWORKS, type Network } from '#libs/captions';
import { formatNumber } from '../when/formats.js';

/** How long the text is against what the network takes. */
export function LengthCount({ text, network }: { text: string; network: Network }) {
  const { t, i18n } = useTranslation('share');
  const { maxLength: limit, lengthOf } = NETWORKS[network];
  const length = lengthOf(text);
  const over = length > limit;
  const figures = `${formatNumber(length, i18n.language)} / ${formatNumber(limit, i18n.language)}`;
  return (
    <span
      className="tabular"
      style={{ fontSize: '0.8125rem', color: over ? 'var(--v-block)' : 'var(--v-muted)', fontWeight: over ? 600 : 400 }}
      role={over ? 'alert' : undefined}
    >
      {over ? (
        t('length.over', { count: length - limit, figures })
      ) : (
        <span aria-label={t('length.label', { length, limit })}>{figures}</span>
      )}
    </span>
  );
}
