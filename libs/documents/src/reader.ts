import { DateTime } from 'luxon';
import { localeOf, type Language } from '#libs/kernel';
import type { Sentence } from '#libs/sentences';

/** For whom a paper is written. */
export interface Reader {
  name: string;
  language: Language;
  timeZone: string;
  /** A sentence in the reader's language. */
  speak: (sentence: Sentence) => string;
}

/** A member as a reader: in their own time zone, or the organisation's where they have chosen none. */
export function readerOf(
  self: { name: string; timeZone: string | null },
  organisation: { timeZone: string },
  language: Language,
  speak: Reader['speak'],
): Reader {
  return { name: self.name, language, timeZone: self.timeZone ?? organisation.timeZone, speak };
}

/** Moments as the reader's language writes them, in their time zone, which is named. */
export function momentIn({ language, timeZone }: Reader): (at: Date | string) => string {
  return (at) =>
    DateTime.fromJSDate(new Date(at), { zone: timeZone })
      .setLocale(localeOf(language))
      .toLocaleString({ ...DateTime.DATETIME_FULL_WITH_SECONDS, timeZoneName: 'longOffset' });
}

/** The name of a language in the reader's own; its tag where there is none. */
export function languageIn({ language }: Reader, tag: string): string {
  return new Intl.DisplayNames([localeOf(language)], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
