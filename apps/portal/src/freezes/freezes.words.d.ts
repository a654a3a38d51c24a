import type words from '../locales/en/freezes.json';

declare module '../i18n/texts.js' {
  interface Texts {
    freezes: typeof words;
  }
}
