import { fold } from './fold.js';
import { unmasked } from './look-alikes.js';
import { isElision, type Reading, type Word } from './reading.js';
import { FormMemory } from './vocabulary.js';

/** Takes a term found: words `from` to `to`, both included, and the number of its set. */
export type TakeTerm = (from: number, to: number, set: number) => void;

interface State {
  next: Map<string, State> | undefined;
  /** With which letters the words that lead on begin, each as a bit: most words lead nowhere. */
  beginnings: number;
  /** Steps by the beginning or the end of a word. */
  prefixes: Affixes | undefined;
  suffixes: Affixes | undefined;
  sets: number[] | undefined;
  /** Sets this state belongs to only when the words are written in capitals as in the list. */
  exact: number[] | undefined;
}

interface Affixes {
  lengths: number[];
  states: Map<string, State>;
}

export type TermStyle = {
  /** Also with the plural and verb endings of English. */
  inflected?: boolean;
  /** Also when disguised: leetspeak, letters held apart. */
  disguised?: boolean;
};

/**
 * One automaton over words for all terms of all sets. A term is a phrase; `stem*` matches how a word begins, `*end` how
 * it ends, `=Term` only as capitalised. Matching takes one step per word whatever the number of terms.
 */
export class TermAutomaton {
  private readonly root = newState();
  private readonly joined = new Map<string, State>();
  private readonly styles: TermStyle[] = [];
  /** Where the start leads by a word. */
  private readonly firstSteps = new FormMemory((text) => nextStates(this.root, text));

  /** Adds a set and returns its number. */
  addSet(terms: Iterable<string>, style: TermStyle = {}): number {
    const set = this.styles.length;
    this.styles.push(style);
    this.firstSteps.forget();
    for (const term of terms) this.addTerm(term, set, style);
    return set;
  }

  private addTerm(term: string, set: number, style: TermStyle): void {
    const exact = term.startsWith('=');
    const words = wordsOfTerm(exact ? term.slice(1) : term);
    if (words.length === 0) return;
    for (const last of style.inflected && !exact
      ? inflections(words[words.length - 1] as string)
      : [words[words.length - 1] as string]) {
      let state = this.root;
      for (const word of words.slice(0, -1)) state = step(state, word);
      state = step(state, last);
      if (exact) (state.exact ??= []).push(set);
      else if (!state.sets?.includes(set)) (state.sets ??= []).push(set);
      if (words.length > 1 && words.length < 5 && !exact)
        this.joined.set([...words.slice(0, -1), last].join(''), state);
    }
  }

  /** Hands over all hits, in the order of their first word; the longest of a set at a word comes last. */
  scan(reading: Reading, take: TakeTerm): void {
    const { words, alternatives, generation } = reading;
    for (let from = 0; from < words.length; from++) {
      const word = words[from] as Word;
      const states = this.firstSteps.of(word.written, generation);
      for (let i = 0; i < states.length; i++) this.arrive(reading, states[i] as State, from, from, false, take);
      const others = alternatives.size > 0 ? alternatives.get(from) : undefined;
      if (others) {
        for (const other of others)
          this.follow(reading, this.root, other.form, from, other.to, other.kind === 'disguise', take);
        for (const other of others) if (other.kind === 'joined') this.takeJoined(other.form, from, other.to, take);
      } else if (word.tag === 'hashtag') this.takeJoined(word.form, from, from, take);
    }
  }

  private takeJoined(form: string, from: number, to: number, take: TakeTerm): void {
    const state = this.joined.get(form);
    if (state?.sets) for (const set of state.sets) take(from, to, set);
  }

  private walk(reading: Reading, state: State, from: number, at: number, disguised: boolean, take: TakeTerm): void {
    const word = reading.words[at];
    if (!word || word.broken) return;
    this.follow(reading, state, word.form, from, at, disguised, take);
    const others = reading.alternatives.size > 0 ? reading.alternatives.get(at) : undefined;
    if (others) {
      for (const other of others)
        this.follow(reading, state, other.form, from, other.to, disguised || other.kind === 'disguise', take);
    }
  }

  private follow(
    reading: Reading,
    state: State,
    form: string,
    from: number,
    to: number,
    disguised: boolean,
    take: TakeTerm,
  ): void {
    if (state.beginnings & beginning(form)) {
      const exact = state.next?.get(form);
      if (exact) this.arrive(reading, exact, from, to, disguised, take);
    }
    if (disguised || (!state.prefixes && !state.suffixes)) return;
    for (const next of affixStates(state, form)) this.arrive(reading, next, from, to, false, take);
  }

  private arrive(reading: Reading, state: State, from: number, to: number, disguised: boolean, take: TakeTerm): void {
    const { sets, exact } = state;
    if (sets) {
      for (let i = 0; i < sets.length; i++) {
        const set = sets[i] as number;
        if (!disguised || this.styles[set]?.disguised) take(from, to, set);
      }
    }
    if (exact && !disguised && reading.words[from]?.capital) for (const set of exact) take(from, to, set);
    if (state.next || state.prefixes || state.suffixes) this.walk(reading, state, from, to + 1, disguised, take);
  }
}

const none: State[] = [];

const beginning = (word: string): number => 1 << (word.charCodeAt(0) & 31);

function nextStates(state: State, form: string): State[] {
  const exact = state.next?.get(form);
  if (!state.prefixes && !state.suffixes) return exact ? [exact] : none;
  const states = affixStates(state, form);
  return exact ? [exact, ...states] : states;
}

function affixStates(state: State, form: string): State[] {
  const states: State[] = [];
  byAffix(state.prefixes, form, (length) => form.slice(0, length), states);
  byAffix(state.suffixes, form, (length) => form.slice(-length), states);
  return states.length > 0 ? states : none;
}

function byAffix(affixes: Affixes | undefined, form: string, part: (length: number) => string, states: State[]): void {
  for (const length of affixes?.lengths ?? []) {
    if (length > form.length) break;
    const next = affixes?.states.get(part(length));
    if (next) states.push(next);
  }
}

function newState(): State {
  return {
    next: undefined,
    beginnings: 0,
    prefixes: undefined,
    suffixes: undefined,
    sets: undefined,
    exact: undefined,
  };
}

function step(state: State, word: string): State {
  if (word.endsWith('*')) return affix((state.prefixes ??= newAffixes()), word.slice(0, -1));
  if (word.startsWith('*')) return affix((state.suffixes ??= newAffixes()), word.slice(1));
  state.next ??= new Map();
  state.beginnings |= beginning(word);
  let next = state.next.get(word);
  if (!next) state.next.set(word, (next = newState()));
  return next;
}

function newAffixes(): Affixes {
  return { lengths: [], states: new Map() };
}

function affix(affixes: Affixes, letters: string): State {
  let state = affixes.states.get(letters);
  if (!state) {
    affixes.states.set(letters, (state = newState()));
    if (!affixes.lengths.includes(letters.length))
      affixes.lengths = [...affixes.lengths, letters.length].sort((a, b) => a - b);
  }
  return state;
}

const termWord = /\*?[\p{L}\p{N}\p{M}]+(?:'\p{L}+)*\*?/gu;
const simpleTerm = /^[a-z0-9* ]*$/;

/** The words of a term as the reading of a text would give them. */
export function wordsOfTerm(term: string): string[] {
  if (simpleTerm.test(term)) return term.split(' ').filter((word) => word !== '' && word !== '*');
  const letters = unmasked(term.replace(/[\u2120\u2122]/g, ' ').normalize('NFKC')).replace(/[\u2018\u2019]/g, "'");
  return [...fold(letters).matchAll(termWord)].flatMap(([word]) => withoutElision(word.replace(/'s$/, '')));
}

function withoutElision(word: string): string[] {
  const at = word.indexOf("'");
  return at > 0 && isElision(word.slice(0, at)) ? [word.slice(0, at), ...withoutElision(word.slice(at + 1))] : [word];
}

/** The word itself and its regular English endings. */
export function inflections(word: string): string[] {
  if (word.includes('*') || word.length < 3 || /\d/.test(word)) return [word];
  const forms = [word];
  if (/(s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`);
  else if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  else forms.push(`${word}s`);
  return forms;
}

/** The terms without those that others of the list find as well by their regular English endings; each once. */
export function withoutCovered(terms: readonly string[]): string[] {
  const forms = terms.map((term) => (term.startsWith('=') ? term : wordsOfTerm(term).join(' ')));
  const ended = new Set<string>();
  // A form is shorter than what it covers: what is covered itself covers nothing.
  for (const form of [...forms].sort((a, b) => a.length - b.length)) {
    if (form === '' || form.startsWith('=') || ended.has(form)) continue;
    const words = form.split(' ');
    const last = words.pop() as string;
    for (const other of inflections(last).slice(1)) ended.add([...words, other].join(' '));
  }
  const kept = new Set<string>();
  return terms.filter((_, at) => {
    const form = forms[at] as string;
    if (form !== '' && (ended.has(form) || kept.has(form))) return false;
    kept.add(form);
    return true;
  });
}
