import { networkName } from '#libs/captions';

/** How what is no text of itself is written. */
interface Written {
  yes: string;
  no: string;
  moment: (at: string) => string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** A value of an entry as people write it: a list with commas, nothing as a dash, a moment on their clock. */
export function detailValue(name: string, value: unknown, words: Written): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (name === 'network') return networkName(value);
  return MOMENT.test(value) ? words.moment(value) : value;
}
