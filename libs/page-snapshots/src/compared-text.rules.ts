import { createHash } from 'node:crypto';

/** As they are written in a date: capitals tell the month of May from what somebody may do. */
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November'],
  ...['December', 'Januar', 'Jänner', 'Februar', 'März', 'Mai', 'Juni', 'Juli', 'Oktober', 'Dezember'],
  ...['[Jj]anvier', '[Ff]évrier', '[Mm]ars', '[Aa]vril', 'mai', '[Jj]uin', '[Jj]uillet', '[Aa]oût', '[Ss]eptembre'],
  ...['[Oo]ctobre', '[Nn]ovembre', '[Dd]écembre', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep'],
  ...['Oct', 'Nov', 'Dec', 'Okt', 'Dez', 'janv', 'févr', 'avr', 'juil', 'sept', 'oct', 'nov', 'déc'],
];
const MONTH = `(?:${MONTHS.join('|')})\\.?`;
const WEEKDAYS = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Montag', 'Dienstag', 'Mittwoch'],
  ...['Donnerstag', 'Freitag', 'Samstag', 'Sonnabend', 'Sonntag', '[Ll]undi', '[Mm]ardi', '[Mm]ercredi', '[Jj]eudi'],
  ...['[Vv]endredi', '[Ss]amedi', '[Dd]imanche', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
];
const WEEKDAY = `(?:(?:${WEEKDAYS.join('|')}),? )?`;
const YEAR = '(?:19|20)\\d{2}';
const NUMBER = "\\d{1,9}(?:[.,' ]\\d{3}){0,3}";
const UNIT =
  '(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|secondes?|heures?|jours?|semaines?|mois|ans?)';
const COUNTED =
  '(?:views?|likes?|comments?|replies|followers?|downloads?|subscribers?|aufrufe?|kommentare?|antworten|vues?|commentaires?|réponses?|abonnés?)';

/** Whole words alone; each piece is bounded, so that no page takes long. */
const rule = (source: string, flags = 'gu') => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);

/** What changes on a page by itself, in the order in which it is left out. */
const PASSING: readonly RegExp[] = [
  // An instant of ISO 8601, a day of it, and days in figures.
  rule(`${YEAR}-\\d{2}-\\d{2}(?:[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|z|[+-]\\d{2}:?\\d{2})?)?`),
  rule(`\\d{1,2}\\. ?\\d{1,2}\\. ?${YEAR}`),
  rule(`\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d{2})`),
  rule(`${WEEKDAY}\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:of |de )?${MONTH},?(?: ${YEAR})?`),
  rule(`${WEEKDAY}${MONTH} \\d{1,2}(?:(?:st|nd|rd|th),?(?: ${YEAR})?|,? ${YEAR})`),
  rule(`${MONTH} ${YEAR}`),
  // A time of day has two figures before the colon, or says that it is one: 1:10 is a ratio.
  rule('(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?: ?(?:am|pm|uhr|h|utc|gmt|cet|cest))?', 'giu'),
  rule('\\d{1,2}:[0-5]\\d ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr)', 'giu'),
  rule('\\d{1,2} ?(?:pm|a\\.m\\.|p\\.m\\.|uhr|h ?[0-5]\\d)', 'giu'),
  rule(`(?:\\d{1,4}|an?|one) ${UNIT} ago`, 'giu'),
  rule(`(?:vor|il y a) (?:\\d{1,4}|einem|einer|une?) ${UNIT}`, 'giu'),
  rule(`\\d{1,4}[ -]${UNIT} (?:read|lesezeit|de lecture)`, 'giu'),
  rule(`${NUMBER} ?[km]? ${COUNTED}`, 'giu'),
  rule(`${COUNTED} ?[:(] ?${NUMBER}\\)?`, 'giu'),
];

/**
 * A page's main text as it is compared: without dates, times and counters, which change by themselves, and however its
 * spaces fall. Figures stay otherwise: a dose or a share of patients is what the page says.
 */
export function comparedText(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\u00a0]+/gu, ' ');
  return PASSING.reduce((left, passing) => left.replace(passing, ' '), plain)
    .split(' ')
    .filter(Boolean)
    .join(' ');
}

/** SHA-256 of it, in hexadecimal. */
export function comparedHash(text: string): string {
  return createHash('sha256').update(comparedText(text)).digest('hex');
}
