import type words from '../locales/en/linked-page.json';

declare module '../i18n/texts.js' {
  interface Texts {
    'linked-page': typeof words;
  }
}
