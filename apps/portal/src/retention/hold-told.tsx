import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '../when/formats.js';
import { Time, useZone } from '../when/time.js';
import type { ItemHold } from './calls.js';

const quiet = { margin: 0, color: 'var(--v-muted)', fontSize: '0.8125rem' };

/** A hold: why, by whom, since when and until when, and what became of it. */
export function HoldTold({ hold }: { hold: ItemHold }) {
  const { t, i18n } = useTranslation('retention');
  const zone = useZone();
  const { reason, placedBy, since, state, until, untilSaid, lifted, keepsUntil } = hold;
  const day = until && formatDate(`${until}T00:00:00Z`, i18n.language, 'UTC');
  const end = state === 'ended' ? 'ended' : day ? 'until' : 'endless';
  const keeps = keepsUntil !== null && new Date(keepsUntil) > new Date();
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <p dir="auto" style={{ margin: 0, whiteSpace: 'pre-line' }}>
        {reason}
      </p>
      <p style={quiet}>
        {t('hold.by', { name: placedBy.name })} · <Time at={since} as="moment" />
      </p>
      {state !== 'lifted' && <p style={quiet}>{t(`hold.${end}`, { day })}</p>}
      {untilSaid && (
        <p style={quiet}>
          {t('hold.endBy', { name: untilSaid.by.name })} · <Time at={untilSaid.at} as="moment" />
        </p>
      )}
      {lifted && (
        <p style={quiet}>
          {t('hold.liftedBy', { name: lifted.by.name })} · <Time at={lifted.at} as="moment" />
        </p>
      )}
      {lifted?.reason && (
        <p dir="auto" style={{ margin: 0, whiteSpace: 'pre-line' }}>
          {lifted.reason}
        </p>
      )}
      {keeps && (
        <p style={{ margin: 0 }}>{t('hold.keeps', { moment: formatMoment(keepsUntil, i18n.language, zone) })}</p>
      )}
    </div>
  );
}
