import { useTranslation } from 'react-i18next';
import type { DraftingHelp, HelpKind } from './calls.js';
import classes from './drafting-help.module.css';
import { countedReasons } from './dropped.js';
import { SuggestionCard } from './suggestion-card.js';

interface Props {
  help: DraftingHelp;
  kind: HelpKind;
  of: 'post' | 'caption';
  own: string;
  language: string | undefined;
  onTake: (text: string) => boolean;
}

/** What only whoever runs the model can mend. */
const FOR_ADMINS = ['refused_address', 'redirected', 'key_refused', 'error_status', 'no_answer'];

/** What came of asking: suggestions, how many were left out and why, or that the model did not answer. */
export function Answer({ help, kind, of, own, language, onTake }: Props) {
  const { t } = useTranslation('drafting-help');
  const { model, problem, suggestions, dropped, comparedWith } = help;
  if (problem) return <p>{t(FOR_ADMINS.includes(problem) ? 'failed.admin' : 'failed.again', { model })}</p>;
  return (
    <>
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.text}
          suggestion={suggestion}
          model={model}
          kind={kind}
          of={of}
          own={own}
          language={language}
          comparedWith={comparedWith}
          onTake={onTake}
        />
      ))}
      {suggestions.length === 0 && <p>{t('none')}</p>}
      {dropped.length > 0 && (
        <div className={classes.dropped}>
          <p>{t('left', { count: dropped.length })}</p>
          <ul>
            {countedReasons(dropped).map(({ why, because, count }) => (
              <li key={`${why} ${because}`}>
                {t(`dropped.${why}`)} {because} {count > 1 && t('times', { count })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
