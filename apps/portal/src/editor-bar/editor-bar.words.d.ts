import type words from '../locales/en/editor-bar.json';

declare module '../i18n/texts.js' {
  interface Texts {
    'editor-bar': typeof words;
  }
}
