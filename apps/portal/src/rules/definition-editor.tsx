import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DefinitionProblem } from '../api/own-rules.js';
import classes from './definition-editor.module.css';

interface Props {
  value: string;
  onChange: (value: string) => void;
  problems: DefinitionProblem[];
}

/** A definition as text with its line numbers; what is wrong is marked at its line and told beneath. */
export function DefinitionEditor({ value, onChange, problems }: Props) {
  const { t } = useTranslation('rules');
  const told = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const lines = value.split('\n');
  const wrong = new Set(problems.map(({ line }) => Math.min(line, lines.length)));
  const select = (line: number) => {
    const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
    input.current?.focus();
    input.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  };
  return (
    <div className={classes.whole}>
      <div className={classes.editor} data-wrong={problems.length > 0 || undefined}>
        <div className={classes.lines} aria-hidden>
          {lines.map((_, at) => (
            <span key={at} data-wrong={wrong.has(at + 1) || undefined}>
              {at + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={input}
          className={classes.input}
          aria-label={t('field.definition')}
          aria-describedby={told}
          aria-invalid={problems.length > 0 || undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
          rows={lines.length}
          style={{ minWidth: `${Math.max(...lines.map(({ length }) => length)) + 3}ch` }}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <ul id={told} className={classes.problems} aria-label={t('problems')}>
        {problems.map(({ line, field, message }) => (
          <li key={`${line}${field}${message}`}>
            <IconAlertTriangle size={15} aria-hidden />
            <UnstyledButton className={classes.line} onClick={() => select(line)}>
              {t('line', { line })}
            </UnstyledButton>
            <span>{sentenceOf(field, message)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Messages that begin in the middle of a sentence get their field before them. */
const sentenceOf = (field: string | null, message: string) =>
  field && /^[a-z]/.test(message) ? `${field} ${message}` : message;
