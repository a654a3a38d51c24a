import type words from '../locales/en/screening.json';

declare module '../i18n/texts.js' {
  interface Texts {
    screening: typeof words;
  }
}
