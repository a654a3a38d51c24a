import { isAboutWhole } from '#libs/screener';
import { useImperativeHandle, useRef, type Ref } from 'react';
import { changeBetween, segmentsOf, type Span } from './segments.js';
import type { Finding } from './screening-types.js';
import classes from './text-editor.module.css';

export interface TextEditorHandle {
  /** Brings the words of a finding into view and selects them. */
  select: (span: Span) => void;
  /** Writes as the keyboard would: one step that Ctrl+Z takes back, the caret behind what was written. */
  rewrite: (text: string) => void;
}

interface Props {
  id: string;
  label: string;
  describedBy?: string;
  invalid?: boolean;
  value: string;
  /** `caret` is where the caret stands after the change. */
  onChange: (value: string, caret: number) => void;
  findings: Finding[];
  fixed?: Span[];
  /** Words that still wait to be written over: a click into them selects them all. */
  placeholders?: Span[];
  language?: string;
  minHeight?: number;
  onCaret?: (position: number) => void;
  ref?: Ref<TextEditorHandle>;
}

/**
 * From here on a text is no post: it stands in a field of its own height without underlines, and its direction is read
 * once. Browsers lay out a paragraph whose every line asks for its direction in quadratic time: a megabyte stood still
 * for 17 seconds.
 */
const LONG = 50_000;

/** A plain text field over a copy of its text; the copy carries the underlines and the ground of fixed parts. */
export function TextEditor({
  id,
  label,
  describedBy,
  invalid,
  value,
  onChange,
  findings,
  fixed,
  placeholders = [],
  language,
  minHeight = 180,
  onCaret,
  ref,
}: Props) {
  const input = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => ({
    select: ({ start, end }) => {
      input.current?.focus();
      input.current?.setSelectionRange(start, end);
    },
    rewrite: (next) => input.current && typeOver(input.current, next),
  }));
  const long = value.length > LONG;
  const shown = findings.filter((finding) => !isAboutWhole(finding, value.length));
  return (
    <div className={classes.editor} style={{ minHeight }} data-long={long || undefined}>
      {!long && (
        <div className={classes.copy} dir="auto" aria-hidden>
          {segmentsOf(value, shown, fixed).map((segment) => (
            <span
              key={segment.start}
              data-severity={segment.severity ?? undefined}
              data-fixed={segment.fixed || undefined}
              data-open={
                placeholders.some((span) => span.start <= segment.start && segment.end <= span.end) || undefined
              }
            >
              {segment.text}
            </span>
          ))}{' '}
        </div>
      )}
      <textarea
        ref={input}
        id={id}
        className={classes.input}
        dir={long ? directionOf(value) : 'auto'}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        lang={language}
        spellCheck
        value={value}
        onChange={(event) => onChange(event.currentTarget.value, event.currentTarget.selectionEnd)}
        onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
        onClick={({ currentTarget: field }) => {
          const inside = placeholders.find(
            ({ start, end }) => start < field.selectionStart && field.selectionEnd < end,
          );
          if (inside && field.selectionStart === field.selectionEnd) field.setSelectionRange(inside.start, inside.end);
        }}
      />
    </div>
  );
}

/** The direction of the first letter that has one, as `dir="auto"` reads it. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(
    /\p{L}/u.exec(text.slice(0, LONG))?.[0] ?? '',
  )
    ? 'rtl'
    : 'ltr';

/**
 * Makes a field's text another through the browser's own editing, the only way into its history. The command is marked
 * deprecated for rich text; for plain fields nothing else does it.
 */
function typeOver(field: HTMLTextAreaElement, next: string): void {
  const { start, end, text } = changeBetween(field.value, next);
  field.focus();
  if (start === end && text === '') return;
  field.setSelectionRange(start, end);
  const typed = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (typed) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
