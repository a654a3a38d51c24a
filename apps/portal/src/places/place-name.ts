import { displayNames } from '../when/formatters.js';

/** Packs and people call the United Kingdom by either code. */
export const sameCode = (code: string): string => {
  const known = code.trim().toUpperCase();
  return known === 'GB' ? 'UK' : known;
};

/** The name of a country in the reader's language; what is no country, such as a state of one, stays as it is written. */
export function placeName(code: string, language: string): string {
  const known = sameCode(code) === 'UK' ? 'GB' : sameCode(code);
  try {
    return displayNames(language === 'en' ? 'en-GB' : language, { type: 'region' }).of(known) ?? code;
  } catch {
    return code;
  }
}
