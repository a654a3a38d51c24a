import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { useNow } from '../when/use-now.js';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** For how long something has waited, in the largest unit; the moment it came is its tooltip. */
export function Waiting({ since }: { since: string }) {
  const { t, i18n } = useTranslation('review');
  const waited = useNow(60_000) - Date.parse(since);
  const [unit, size] = UNITS.find((each) => waited >= each[1]) ?? UNITS[2];
  const count = Math.max(1, Math.floor(waited / size));
  return (
    <time dateTime={since} title={formatMoment(since, i18n.language, useZone())}>
      {t(`waits.${unit}`, { count })}
    </time>
  );
}
