import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages.js';
import { useSpeak } from '../i18n/use-speak.js';
import { ownName } from '../when/formats.js';
import classes from './entry-frame.module.css';

/** The languages there are, each by its own name, for whoever is not signed in yet. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation('sign-in');
  const speak = useSpeak();
  return (
    <div role="group" aria-label={t('language')} className={classes.languages}>
      {languages.map((code) => (
        <UnstyledButton
          key={code}
          lang={code}
          className={classes.language}
          aria-pressed={code === i18n.language}
          onClick={() => void speak(code)}
        >
          {ownName(code)}
        </UnstyledButton>
      ))}
    </div>
  );
}
