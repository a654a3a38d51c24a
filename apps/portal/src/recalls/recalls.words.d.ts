import type words from '../locales/en/recalls.json';

declare module '../i18n/texts.js' {
  interface Texts {
    recalls: typeof words;
  }
}
