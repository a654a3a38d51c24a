import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedText } from '../review/changed-text.js';
import { FindingsList } from '../screening/findings-list.js';
import type { DraftSuggestion, HelpKind } from './calls.js';
import classes from './drafting-help.module.css';

interface Props {
  suggestion: DraftSuggestion;
  model: string;
  kind: HelpKind;
  of: 'post' | 'caption';
  /** The text it would take the place of. */
  own: string;
  language: string | undefined;
  comparedWith: number;
  /** @returns false where the text does not take it. */
  onTake: (text: string) => boolean;
}

/** Words of these are compared at once; other languages and other words have none in common. */
const COMPARED: HelpKind[] = ['shorter', 'plainer', 'warmer', 'professional'];

/** One suggestion, marked as what it is: plain text, its findings, and what of one's own words would change. */
export function SuggestionCard({ suggestion, model, kind, of, own, language, comparedWith, onTake }: Props) {
  const { t, i18n } = useTranslation('drafting-help');
  const [state, setState] = useState<'open' | 'taken' | 'refused'>('open');
  const { text, screening, likeness } = suggestion;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(likeness ?? 0);
  return (
    <article className={classes.card} aria-label={t('by', { model })}>
      <p className={classes.by}>
        <IconSparkles size={14} aria-hidden /> {t('by', { model })}
      </p>
      <p dir="auto" lang={language} className={classes.suggested}>
        {text}
      </p>
      <details className={classes.details} open={COMPARED.includes(kind)}>
        <summary>{t('changes.show')}</summary>
        <ChangedText before={own} after={text} said={{ added: t('changes.added'), removed: t('changes.removed') }} />
      </details>
      {likeness !== null && comparedWith > 0 && (
        <p className={classes.quiet}>{t('likeness', { percent, count: comparedWith })}</p>
      )}
      <FindingsList findings={screening.findings} whole={text.length} />
      <div className={classes.take}>
        <Button
          size="compact-sm"
          variant="light"
          disabled={state === 'taken'}
          onClick={() => setState(onTake(text) ? 'taken' : 'refused')}
        >
          {t(of === 'post' ? 'take' : 'add')}
        </Button>
        <span role={state === 'open' ? undefined : 'status'} className={classes.quiet}>
          {state === 'taken' && of === 'caption' && t('added')}
          {state === 'refused' && t('refused')}
        </span>
      </div>
    </article>
  );
}
