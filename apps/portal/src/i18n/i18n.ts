import i18next, { type BackendModule, type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatNumber } from '../when/formats.js';
import { keepLanguage, keptLanguage } from './kept-language.js';
import { loadTexts, pickLanguage } from './languages.js';

const texts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadTexts(language, namespace).then(
      (found) => done(null, found ?? {}),
      (error: Error) => done(error, null),
    );
  },
};

/** What names a thing rather than counts: version 1200 and case 1200 stay without a separator. */
const NAMES = new Set(['number', 'version', 'line']);

/** Writes the figures in sentences as the reader's language writes figures. */
const figures: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language, options) =>
    typeof value === 'number' && !NAMES.has(String(options?.interpolationkey))
      ? formatNumber(value, language ?? i18next.language)
      : (value as string),
};

/** Starts with the namespaces every screen needs, in one language; a screen's own come with its code. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(texts)
    .use(figures)
    .use(initReactI18next)
    .init({
      lng: pickLanguage([keptLanguage(), ...navigator.languages]),
      // Every language has all words, as test/words holds: none is fetched to stand in for another.
      fallbackLng: false,
      ns: ['shell', 'parts', 'words', 'problems'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  document.documentElement.lang = i18next.language;
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
}

/**
 * Goes over to a language once its words for all that was opened so far are here; if they do not come, nothing changes.
 * @returns whether another language is spoken now
 */
export async function speak(language: string): Promise<boolean> {
  const wished = pickLanguage([language]);
  keepLanguage(wished);
  if (wished === i18next.language) return false;
  try {
    await Promise.all([...(i18next.options.ns ?? [])].map((room) => loadTexts(wished, room)));
  } catch {
    return false;
  }
  await i18next.changeLanguage(wished);
  return true;
}
