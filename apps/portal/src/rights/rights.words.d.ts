import type words from '../locales/en/rights.json';

declare module '../i18n/texts.js' {
  interface Texts {
    rights: typeof words;
  }
}
