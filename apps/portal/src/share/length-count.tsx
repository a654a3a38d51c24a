import { useTranslation } from 'react-i18next';
import { LINK, NETWORKS, textAt, usedLength, type Network } from '#libs/captions';
import { formatNumber } from '../when/formats.js';

/** How long the text is against what the network takes, with the link that a card of it needs. */
export function LengthCount({ text, network, card }: { text: string; network: Network; card: boolean }) {
  const { t, i18n } = useTranslation('share');
  const { maxLength: limit } = NETWORKS[network];
  const length = usedLength(textAt(network, text, card ? LINK : null), network);
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
