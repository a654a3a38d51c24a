import type words from '../locales/en/palette.json';

declare module '../i18n/texts.js' {
  interface Texts {
    palette: typeof words;
  }
}
