import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentThread } from './comments-api.js';
import { stretchesOf } from './texts-of.js';
import classes from './comments.module.css';

interface Props {
  text: string;
  language: string | null;
  threads: CommentThread[];
  /** Words that are selected in it, by mouse or finger. */
  onSelect: (from: number, quote: string) => void;
}

/** A text with the words marked at which something was said; each mark leads to what. */
export function MarkedText({ text, language, threads, onSelect }: Props) {
  const { t } = useTranslation('screening');
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      if (!range || range.collapsed || !box.current?.contains(range.commonAncestorContainer)) return;
      const before = document.createRange();
      before.selectNodeContents(box.current);
      before.setEnd(range.startContainer, range.startOffset);
      onSelect(before.toString().length, range.toString());
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [onSelect]);
  return (
    <p ref={box} className={classes.text} dir="auto" lang={language ?? undefined}>
      {stretchesOf(text, threads).map(({ text: words, thread }, index) =>
        thread ? (
          <a
            key={index}
            className={classes.mark}
            href={`#comment-${thread.id}`}
            aria-label={t('comments.markOf', { words, name: thread.by.name })}
          >
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </p>
  );
}
