import { SegmentedControl } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConductText, ConductVersion } from '../api/conduct.js';
import { languageName } from '../when/formats.js';
import classes from './conduct.module.css';

type Language = ConductText['language'];

interface Props {
  version: Pick<ConductVersion, 'texts'>;
  language: Language;
  onLanguage: (language: Language) => void;
}

/** The reader's own language where it is there, else the first that is. */
export function languageToRead({ texts }: Pick<ConductVersion, 'texts'>, wished: string): Language {
  const found = texts.find(({ language }) => language === wished) ?? texts.find(({ language }) => language === 'en');
  return (found ?? texts[0])?.language ?? 'en';
}

/** What a version says, and its three examples: what happens, what not to do and what to do instead. */
export function ConductWords({ version, language, onLanguage }: Props) {
  const { t, i18n } = useTranslation('conduct');
  const text = version.texts.find((each) => each.language === language) ?? version.texts[0];
  if (!text) return null;
  return (
    <div className={classes.words}>
      {version.texts.length > 1 && (
        <SegmentedControl
          className={classes.languages}
          aria-label={t('language')}
          value={text.language}
          onChange={(next) => onLanguage(next as Language)}
          data={version.texts.map((each) => ({
            value: each.language,
            label: languageName(each.language, i18n.language),
          }))}
        />
      )}
      <div lang={text.language} className={classes.text}>
        {text.text.split(/\n{2,}/).map((paragraph, nth) => (
          <p key={nth}>{paragraph}</p>
        ))}
      </div>
      <h2 className={classes.heading}>{t('examples')}</h2>
      <ol className={classes.examples}>
        {text.examples.map((example, nth) => (
          <li key={nth} className={classes.example}>
            <h3 dir="auto" lang={text.language} className={classes.situation}>
              {example.situation}
            </h3>
            <dl className={classes.sides}>
              <div data-side="wrong">
                <dt>
                  <IconX size={15} stroke={2.4} aria-hidden /> {t('wrong')}
                </dt>
                <dd dir="auto" lang={text.language}>
                  {example.wrong}
                </dd>
              </div>
              <div data-side="right">
                <dt>
                  <IconCheck size={15} stroke={2.4} aria-hidden /> {t('right')}
                </dt>
                <dd dir="auto" lang={text.language}>
                  {example.right}
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
