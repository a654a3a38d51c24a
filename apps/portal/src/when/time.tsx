import { useTranslation } from 'react-i18next';
import { useMe } from '../sign-in/me.js';
import { formatDate, formatMoment, formatRelative } from './formats.js';

/** An instant in words; the exact moment in the member's zone is its tooltip. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'moment' | 'date' }) {
  const { i18n } = useTranslation();
  const zone = useZone();
  const moment = formatMoment(at, i18n.language, zone);
  const shown =
    as === 'moment'
      ? moment
      : as === 'date'
        ? formatDate(at, i18n.language, zone)
        : formatRelative(at, i18n.language, zone);
  return (
    <time dateTime={at} title={moment}>
      {shown}
    </time>
  );
}

/** The signed-in member's zone: their own, else their organisation's. */
export function useZone(): string {
  const me = useMe();
  return me.timeZone ?? me.organisation.timeZone;
}
