import type words from '../locales/en/offline.json';

declare module '../i18n/texts.js' {
  interface Texts {
    offline: typeof words;
  }
}
