import type words from '../locales/en/what-if.json';

declare module '../i18n/texts.js' {
  interface Texts {
    'what-if': typeof words;
  }
}
