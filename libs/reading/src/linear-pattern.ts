import { RE2JS } from 're2js';
import { say } from '#libs/sentences';
import { anchorsOf, type Anchors } from './pattern-anchors.js';
import { PatternError } from './reading.errors.js';
import type { Span } from './reading.js';

/** At most so many ways to try one starting point before a pattern counts as heavy. */
const lightest = 2_000;

export interface LinearPattern {
  /** The first matches of some length, at most so many. */
  find(text: string, most: number): Span[];
  /** A text that holds none of these pieces, in small letters, holds no match. */
  anchors: Anchors | undefined;
}

/**
 * A pattern that cannot stall the engine: matching takes time linear to the text. Patterns whose repetitions are all
 * small run on the built-in engine, all others on RE2; what RE2 does not know (backreferences, looking around) is refused
 * with a `PatternError`.
 */
export function linearPattern(source: string, exact: boolean): LinearPattern {
  return { find: finder(source, exact), anchors: anchorsOf(source) };
}

const LONGEST_PATTERN = 2_000;

/** Whether the built-in engine may run a pattern: however it is matched, that takes few steps from each starting point. */
export const isLight = (source: string): boolean => effort(source) <= lightest;

function finder(source: string, exact: boolean): LinearPattern['find'] {
  if (source.length > LONGEST_PATTERN)
    throw new PatternError(
      `${source.slice(0, 40)}…`,
      say('is longer than {most, number} characters.', { most: LONGEST_PATTERN }),
    );
  let checked: RE2JS;
  try {
    checked = RE2JS.compile(source, exact ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw new PatternError(
      source,
      say('is not in the linear-time syntax ({words}).', {
        words: error instanceof Error ? error.message : String(error),
      }),
    );
  }
  if (!isLight(source)) return (text, most) => findLinear(checked, text, most);
  let light: RegExp;
  try {
    light = new RegExp(source, exact ? 'gu' : 'giu');
  } catch {
    return (text, most) => findLinear(checked, text, most);
  }
  return (text, most) => find(light, text, most);
}

function find(pattern: RegExp, text: string, most: number): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && spans.length < most; match = pattern.exec(text)) {
    if (match[0].length > 0) spans.push({ start: match.index, end: match.index + match[0].length });
    else pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return spans;
}

function findLinear(pattern: RE2JS, text: string, most: number): Span[] {
  const spans: Span[] = [];
  const matcher = pattern.matcher(text);
  while (spans.length < most && matcher.find())
    if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() });
  return spans;
}

/** An upper bound on the ways a backtracking engine may try a pattern from one starting point; Infinity when unbounded. */
function effort(source: string): number {
  const stack: { alternatives: number; cost: number }[] = [{ alternatives: 0, cost: 1 }];
  let i = 0;
  const top = () => stack[stack.length - 1] as { alternatives: number; cost: number };
  while (i < source.length) {
    const c = source[i] as string;
    let last = 1;
    if (c === '\\') {
      i += /[pP]\{/.test(source.slice(i + 1, i + 3)) ? source.indexOf('}', i) - i + 1 : 2;
    } else if (c === '[') {
      i++;
      if (source[i] === '^') i++;
      if (source[i] === ']') i++;
      while (i < source.length && source[i] !== ']') i += source[i] === '\\' ? 2 : 1;
      i++;
    } else if (c === '(') {
      stack.push({ alternatives: 0, cost: 1 });
      i++;
      if (source[i] === '?')
        i += source.slice(i).match(/^\?(?:P?<[A-Za-z]\w*>|[a-zA-Z-]*:|[a-zA-Z-]*\))/)?.[0].length ?? 1;
      continue;
    } else if (c === ')') {
      const group = stack.length > 1 ? (stack.pop() as { alternatives: number; cost: number }) : top();
      last = group.alternatives + group.cost;
      i++;
    } else if (c === '|') {
      top().alternatives += top().cost;
      top().cost = 1;
      i++;
      continue;
    } else i++;
    const quantifier = /^(?:[*+]|\?|\{\d+(?:,\d*)?\})[?+]?/.exec(source.slice(i, i + 16))?.[0];
    if (quantifier) {
      i += quantifier.length;
      top().cost *= repeated(last, quantifier);
    } else top().cost *= last;
  }
  return stack.reduce((sum, group) => sum + group.alternatives + group.cost, 0);
}

function repeated(cost: number, quantifier: string): number {
  if (quantifier.startsWith('?')) return cost + 1;
  const most = /^\{(\d+)(?:(,)(\d*))?\}/.exec(quantifier);
  if (!most) return Infinity;
  if (most[2] && !most[3]) return Infinity;
  const times = Number(most[3] || most[1]);
  const choices = times - Number(most[1]) + 1;
  return cost === 1 ? choices : cost ** times * choices;
}
