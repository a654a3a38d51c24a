import { useTranslation } from 'react-i18next';
import { formatDate } from './formats.js';
import { useZone } from './time.js';
import { wallTimeOf } from './zoned-time.js';

/** A calendar day with its year; no zone moves it. */
export function Day({ day }: { day: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={day} style={{ whiteSpace: 'nowrap' }}>
      {formatDate(`${day}T00:00:00Z`, i18n.language, 'UTC')}
    </time>
  );
}

/** Today as the member's calendar has it, such as `2026-11-21`. */
export function useToday(): string {
  return wallTimeOf(new Date(), useZone()).slice(0, 10);
}
