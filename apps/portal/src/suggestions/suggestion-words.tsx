import { useTranslation } from 'react-i18next';
import { languageName } from '../when/formats.js';
import type { Suggestion } from './suggestions-api.js';
import classes from './suggestions.module.css';

/** What was suggested: its link, its text, its picture and why. */
export function SuggestionWords({ suggestion }: { suggestion: Suggestion }) {
  const { t, i18n } = useTranslation('suggestions');
  const { words, state, language, topic, imageUrl } = suggestion;
  if (!words) return <p className={classes.sub}>{t(state === 'taken_back' ? 'takeBack.gone' : 'gone')}</p>;
  return (
    <div className={classes.words}>
      {imageUrl && <img src={imageUrl} alt={t('picture')} className={classes.picture} />}
      {words.link && (
        <a href={words.link} target="_blank" rel="noreferrer" dir="ltr" className={classes.link}>
          {words.link}
        </a>
      )}
      {words.text && (
        <p dir="auto" lang={language} className={classes.text}>
          {words.text}
        </p>
      )}
      {words.why && (
        <p dir="auto" className={classes.why}>
          {t('whyTold', { why: words.why })}
        </p>
      )}
      <p className={classes.sub}>{[languageName(language, i18n.language), topic?.name].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
