import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
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

/** Starts with the namespaces every screen needs; a screen's own come with its code. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(texts)
    .use(initReactI18next)
    .init({
      lng: pickLanguage(navigator.languages),
      fallbackLng: 'en',
      ns: ['shell', 'parts', 'words', 'problems'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = i18next.language;
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
}
