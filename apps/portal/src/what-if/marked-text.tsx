import { segmentsOf } from '../screening/segments.js';
import type { Finding } from '../screening/screening-types.js';
import { excerptOf } from './excerpt.js';
import classes from './marked-text.module.css';

/** A text to read, or the part of it that matters, with the words that were found. */
export function MarkedText({ text, findings }: { text: string; findings: Finding[] }) {
  const excerpt = excerptOf(text, findings);
  return (
    <p className={classes.text} dir="auto">
      {excerpt.cutBefore && '… '}
      {segmentsOf(excerpt.text, excerpt.findings).map((segment) =>
        segment.severity ? (
          <mark key={segment.start} data-severity={segment.severity}>
            {segment.text}
          </mark>
        ) : (
          segment.text
        ),
      )}
      {excerpt.cutAfter && ' …'}
    </p>
  );
}
