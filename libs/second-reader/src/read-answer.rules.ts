import { quotedIn } from '#libs/guidelines';
import { jsonIn } from './json-in.js';
import type { QuotedReason } from './second-reader.js';

const MOST_REMARKS = 5;
const LONGEST_REASON = 300;
const LONGEST_QUOTE = 500;

export interface ReadAnswer {
  verdict: 'pass' | 'review';
  remarks: QuotedReason[];
  dropped: number;
}

/**
 * Reads what the model answered about a text. Only what quotes the text counts, so nothing that it says can do more than
 * point at words; `restore` says with the text's own words what was taken out of it.
 * @returns null when it is not the JSON that was asked for.
 */
export function readAnswer(answer: string, text: string, restore: (said: string) => string): ReadAnswer | null {
  const said = parsed(answer);
  if (!said) return null;
  const remarks: QuotedReason[] = [];
  let dropped = 0;
  for (const finding of said.findings) {
    const quote = restore(textOf(finding, 'quote')).slice(0, LONGEST_QUOTE);
    const reason = tidy(textOf(finding, 'reason'));
    const span = quotedIn(text, quote);
    if (!span || reason === '' || remarks.length === MOST_REMARKS) dropped++;
    else remarks.push({ quote: text.slice(span.start, span.end), reason });
  }
  const wantsLook = said.verdict === 'review' && remarks.length > 0;
  return { verdict: wantsLook ? 'review' : 'pass', remarks: wantsLook ? remarks : [], dropped };
}

function parsed(answer: string): { verdict: 'pass' | 'review'; findings: unknown[] } | null {
  const json = jsonIn(answer);
  if (json === null) return null;
  try {
    const { verdict, findings = [] } = JSON.parse(json) as { verdict?: unknown; findings?: unknown };
    if ((verdict !== 'pass' && verdict !== 'review') || !Array.isArray(findings)) return null;
    return { verdict, findings };
  } catch {
    return null;
  }
}

function textOf(finding: unknown, field: 'quote' | 'reason'): string {
  const value = (finding as Record<string, unknown> | null)?.[field];
  return typeof value === 'string' ? value : '';
}

/** One line that can be stored and shown. */
function tidy(reason: string): string {
  const line = reason.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\s]+/gu, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1).trimEnd()}…` : line;
}
