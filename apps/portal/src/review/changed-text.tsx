import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { textDiff } from './text-diff.js';
import classes from './changed-text.module.css';

interface Props {
  before: string;
  after: string;
  /** What is said of each change to who cannot see how it is marked. */
  said: Record<'added' | 'removed', string>;
}

/** A text with what came underlined and what went struck through. */
export function ChangedText({ before, after, said }: Props) {
  const changes = useMemo(() => textDiff(before, after), [before, after]);
  return (
    <p className={classes.text}>
      {changes.map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark dir="auto" key={index}>
            <VisuallyHidden>{said[kind]} </VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
