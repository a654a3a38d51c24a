import { fold } from './fold.js';

/** A word as written, with what its letters alone say; worked out once and used again in every text. */
export interface Form {
  /** Counts from 0 in each generation. */
  id: number;
  /** As compared: small letters, no accents. */
  text: string;
  /** Starts with a capital. */
  capital: boolean;
  /** All capitals, two letters or more. */
  capitals: boolean;
}

/** More are forgotten all at once: texts use the same words again, floods of made-up ones must not fill the memory. */
const mostForms = 40_000;

let forms = new Map<string, Form>();
let generation = 0;

/** To be called before a text is read: all forms of one reading are of one generation. */
export function currentGeneration(): number {
  if (forms.size > mostForms) {
    forms = new Map();
    generation++;
  }
  return generation;
}

/** The form of a word as written. */
export function formOf(written: string): Form {
  let form = forms.get(written);
  if (!form) forms.set(unshared(written), (form = newForm(written)));
  return form;
}

function newForm(written: string): Form {
  const code = written.charCodeAt(0);
  const capital = code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(written);
  return {
    id: forms.size,
    text: unshared(fold(written)),
    capital,
    capitals: capital && written.length > 1 && written === written.toUpperCase(),
  };
}

/** A copy that does not keep alive the text it was cut from. */
function unshared(word: string): string {
  if (word.length < 13) return word;
  const codes: number[] = [];
  for (let i = 0; i < word.length; i++) codes.push(word.charCodeAt(i));
  return codes.length < 10_000 ? String.fromCharCode(...codes) : word;
}

/** Remembers something about forms, such as where an automaton goes by them. */
export class FormMemory<T> {
  private generation = -1;
  private known: (T | undefined)[] = [];

  constructor(private readonly workOut: (text: string) => T) {}

  /** What is remembered of a form that was read in this generation. */
  of(form: Form, generation: number): T {
    const { id } = form;
    if (generation === this.generation && id < this.known.length) {
      const known = this.known[id];
      if (known !== undefined) return known;
    }
    return this.learn(form, generation);
  }

  private learn({ id, text }: Form, generation: number): T {
    if (generation !== this.generation) {
      this.generation = generation;
      this.known = [];
    }
    // Filled up in order: an array with gaps would be kept as a table, and be slow.
    for (let i = this.known.length; i <= id; i++) this.known.push(undefined);
    return (this.known[id] = this.workOut(text));
  }

  forget(): void {
    this.known = [];
  }
}
