import type words from '../locales/en/edits.json';

declare module '../i18n/texts.js' {
  interface Texts {
    edits: typeof words;
  }
}
