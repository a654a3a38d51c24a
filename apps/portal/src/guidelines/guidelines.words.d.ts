import type words from '../locales/en/guidelines.json';

declare module '../i18n/texts.js' {
  interface Texts {
    guidelines: typeof words;
  }
}
