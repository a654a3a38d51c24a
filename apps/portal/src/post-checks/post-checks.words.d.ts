import type words from '../locales/en/post-checks.json';

declare module '../i18n/texts.js' {
  interface Texts {
    'post-checks': typeof words;
  }
}
