import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConductExample, ConductText } from '../api/conduct.js';
import { useTooLong } from '../edits/use-too-long.js';
import { Panel } from '../parts/panel.js';
import { formatNumber } from '../when/formats.js';
import { LONGEST } from './conduct-draft.js';
import classes from './conduct.module.css';

interface Props {
  text: ConductText;
  /** The fields that may not stay empty or so long, and are. */
  gaps: readonly string[];
  onChange: (text: ConductText) => void;
}

const parts = ['situation', 'wrong', 'right'] as const;

/** One language: the text and its three examples. */
export function TextFields({ text, gaps, onChange }: Props) {
  const { t, i18n } = useTranslation('conduct');
  const tooLong = useTooLong();
  const errorAt = (field: string, words: string, most: number) =>
    tooLong(words, most) ?? (gaps.includes(field) && t('write.empty'));
  const change = (nth: number, changed: Partial<ConductExample>) =>
    onChange({
      ...text,
      examples: text.examples.map((example, at) => (at === nth ? { ...example, ...changed } : example)),
    });
  return (
    <Panel>
      <div className={classes.fields} lang={text.language}>
        <Textarea
          label={t('write.text')}
          description={t('write.textWhy')}
          autosize
          minRows={8}
          maxRows={24}
          value={text.text}
          error={errorAt('text', text.text, LONGEST.text)}
          onChange={(event) => onChange({ ...text, text: event.currentTarget.value })}
        />
        {text.examples.map((example, nth) => (
          <fieldset key={nth} className={classes.set}>
            <legend>{t('write.example', { number: formatNumber(nth + 1, i18n.language) })}</legend>
            {parts.map((part) => (
              <Textarea
                key={part}
                label={t(`write.${part}`)}
                autosize
                minRows={2}
                value={example[part]}
                error={errorAt(`examples.${nth}.${part}`, example[part], LONGEST.part)}
                onChange={(event) => change(nth, { [part]: event.currentTarget.value })}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </Panel>
  );
}
