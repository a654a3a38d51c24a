import { FormMemory, hitOfSpan, type Hit, type Reading, type Word } from '#libs/reading';
import { hexadecimal, identifierForms, type IdentifierForm, type IdentifierKind } from './identifier-forms.js';

const localPart = /[\p{L}0-9._%+'-]{1,64}$/u;
const domain = /[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){1,5}/uy;

/** A text with more is a list of people; each further one changes nothing. */
const mostHits = 500;

const year = /^(?:19|20)\d{2}$/;

/** Finds what identifies a person and has a form of its own: addresses, numbers, dates, ages over 89. */
export function detectIdentifiers(reading: Reading): (Hit & { kind: string })[] {
  const hits: (Hit & { kind: string })[] = reading.links.map((span) => ofKind('url', hitOfSpan(reading, span)));
  const clean = withoutLinks(reading);
  const add = (kind: IdentifierKind, start: number, end: number) => {
    if (!hits.some((hit) => hit.start < end && start < hit.end && !(kind === 'email' && hit.kind === 'url'))) {
      hits.push(ofKind(kind, hitOfSpan(reading, { start, end })));
    }
  };
  for (let at = clean.indexOf('@'); at >= 0 && hits.length < mostHits; at = clean.indexOf('@', at + 1)) {
    const local = localPart.exec(clean.slice(Math.max(0, at - 64), at));
    domain.lastIndex = at + 1;
    const host = domain.exec(clean);
    if (local && host) add('email', at - local[0].length, at + 1 + host[0].length);
  }
  const tokens = tokensWithFigures(clean);
  if (tokens.length === 0) return hits.sort((a, b) => a.start - b.start);
  if (clean.includes(':') && /[\da-f]:[\da-f]{1,4}:[\da-f]/i.test(clean)) {
    for (const match of clean.matchAll(hexadecimal)) {
      if (hits.length >= mostHits) break;
      add('ip', match.index, match.index + match[0].length);
    }
  }
  const labels = labelStarts(reading);
  const phones = phoneStarts(clean, tokens);
  identifierForms.forEach((form, number) => {
    const starts = form.at === 'token' ? tokens : form.at === 'phone' ? phones : labels[number];
    if (starts)
      tryAt(form, clean, starts, (start, end) => {
        if (hits.length < mostHits && plausible(form.kind, clean.slice(start, end))) add(form.kind, start, end);
      });
  });
  return hits.sort((a, b) => a.start - b.start);
}

/** Field by field: copies by spreading are put where only a full collection takes them away. */
const ofKind = (kind: string, { start, end, from, to }: Hit) => ({ start, end, from, to, kind });

/** Where a word begins that has a figure among its first three characters. */
function tokensWithFigures(text: string): number[] {
  const starts: number[] = [];
  let begins = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (i - begins <= 2) {
        starts.push(begins);
        begins = -3;
      }
    } else if (!((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95)) begins = i + 1;
  }
  return starts;
}

/** The same with a plus sign or bracket before the figures. */
function phoneStarts(text: string, tokens: number[]): number[] {
  const starts: number[] = [];
  for (const token of tokens) {
    const before = text.charCodeAt(token - 1);
    if (before === 43 || before === 40) starts.push(token - 1);
    starts.push(token);
  }
  return starts;
}

const noLabels: number[] = [];

/** The numbers of the forms that may begin at a word. */
const labelsOf = new FormMemory((text) => {
  const numbers = identifierForms.flatMap(({ at }, number) => (at instanceof RegExp && at.test(text) ? [number] : []));
  return numbers.length > 0 ? numbers : noLabels;
});

/** For each form that begins at certain words the places of those words. */
function labelStarts({ words, generation }: Reading): (number[] | undefined)[] {
  const starts: (number[] | undefined)[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    for (const number of labelsOf.of(word.written, generation)) (starts[number] ??= []).push(word.start);
  }
  return starts;
}

function tryAt(form: IdentifierForm, text: string, starts: number[], take: (start: number, end: number) => void): void {
  const { pattern, group, before } = form;
  let done = 0;
  for (const at of starts) {
    if (at < done) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    done = at + match[0].length;
    const value = group === undefined ? match[0] : (match[group] as string);
    const start = group === undefined ? at : at + match[0].lastIndexOf(value);
    take(before === undefined ? start : start - (match[before] as string).length, start + value.length);
  }
}

/** The text with its links blanked out: what is in them is no address or number of its own. */
function withoutLinks({ clean, links }: Reading): string {
  if (links.length === 0) return clean;
  let text = '';
  let done = 0;
  for (const { start, end } of links) {
    if (start < done || clean.slice(Math.max(0, start - 1), end).includes('@')) continue;
    text += clean.slice(done, start) + ' '.repeat(end - start);
    done = end;
  }
  text += clean.slice(done);
  return text;
}

function plausible(kind: IdentifierKind, value: string): boolean {
  const figures = value.replace(/\D/g, '').length;
  if (kind === 'phone')
    return (
      figures >= 7 &&
      figures <= 17 &&
      !/^(?:\d{1,2}(?:[ .]\d{3})+|\d{3}(?:\.\d{3})+|\d{1,3}(?: \d{3})* 000)$/.test(value) &&
      !/^(?:19|20)\d{2}-(?:19|20)?\d{2}$/.test(value)
    );
  if (kind === 'postcode') return figures >= 3 ? !year.test(value) : /\d/.test(value);
  if (kind === 'ip') return figures >= 4;
  if (kind === 'licence') return figures > 0;
  return true;
}
