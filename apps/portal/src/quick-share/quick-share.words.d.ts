import type words from '../locales/en/quick-share.json';

declare module '../i18n/texts.js' {
  interface Texts {
    'quick-share': typeof words;
  }
}
