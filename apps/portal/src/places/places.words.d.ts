import type words from '../locales/en/places.json';

declare module '../i18n/texts.js' {
  interface Texts {
    places: typeof words;
  }
}
