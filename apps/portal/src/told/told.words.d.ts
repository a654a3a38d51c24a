import type words from '../locales/en/told.json';

declare module '../i18n/texts.js' {
  interface Texts {
    told: typeof words;
  }
}
