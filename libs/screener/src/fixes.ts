import { originalSpan } from './normalise.js';
import type { FixDeclaration } from './pack.js';
import type { Reading, Span } from './reading.js';
import type { Fix } from './screening.js';

/** The text with a fix applied. Edits are of the text that was screened, and must not overlap. */
export function applyFix(text: string, fix: Fix): string {
  let result = text;
  for (const edit of [...fix.edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  }
  return result;
}

/** Turns the declared fixes of a rule into edits for one finding. `values` fill `{{employer}}` and the like; a fix with an unknown value is not offered. */
export function offerFixes(
  declared: FixDeclaration[],
  reading: Reading,
  span: Span,
  values: Record<string, string | undefined>,
): Fix[] {
  const fixes: Fix[] = [];
  for (const fix of declared) {
    const label = filled(fix.label, values);
    const text = filled('insert' in fix ? fix.insert : 'replace' in fix ? fix.replace : '', values);
    if (label === undefined || text === undefined) continue;
    if ('insert' in fix) fixes.push({ label, edits: [insertion(reading, text, fix.at)] });
    else if ('replace' in fix) fixes.push({ label, edits: [{ ...span, text }] });
    else fixes.push({ label, edits: [removal(reading.original, span)] });
  }
  return fixes;
}

function filled(template: string, values: Record<string, string | undefined>): string | undefined {
  if (!template.includes('{{')) return template;
  let complete = true;
  const text = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? text : undefined;
}

function insertion(reading: Reading, text: string, at: 'start' | 'end' | 'before-hashtags') {
  if (at === 'start') return { start: 0, end: 0, text: `${text} ` };
  const position =
    at === 'end' || reading.tail >= reading.clean.length
      ? reading.original.length
      : originalSpan(reading, reading.tail, reading.tail).start;
  const before = reading.original.slice(0, position);
  const after = reading.original.slice(position);
  return {
    start: position,
    end: position,
    text: `${before === '' || /\s$/.test(before) ? '' : ' '}${text}${after === '' || /^\s/.test(after) ? '' : ' '}`,
  };
}

/** Takes a span out together with the space that would be left double. */
function removal(original: string, span: Span) {
  let { start, end } = span;
  if (original[end] === ' ' && (start === 0 || /\s/.test(original[start - 1] as string))) end++;
  else if (
    start > 0 &&
    original[start - 1] === ' ' &&
    (end >= original.length || /[\s.,;:!?]/.test(original[end] as string))
  )
    start--;
  return { start, end, text: '' };
}
