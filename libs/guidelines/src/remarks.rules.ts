import { strictest, type CompiledRule, type Finding, type Screening } from '#libs/screener';

/** What another reader than the rules says of a text: words of it, and why they want a closer look. */
export interface Remark {
  quote: string;
  reason: string;
  /** Who says so, such as the name of a model. */
  by: string;
  /** The day it was said, `2026-11-21`. */
  on: string;
}

export const REMARKS_PACK = 'second-reader';

const english = {
  title: 'Second reader (model)',
  message: 'Second reader (model): {{reason}}',
  remedy: 'Put it otherwise, or ask a reviewer to look at it.',
  legalBasis: 'A language model that your organisation named read this beside the rules; it names no law.',
};

/** What is said around a remark, in the languages of the portal. */
export const remarkWording = {
  id: 'second-reader',
  ...english,
  source: { title: '', url: '', read: '' },
  fixes: [],
  texts: {
    de: {
      title: 'Zweitlesung (Modell)',
      message: 'Zweitlesung (Modell): {{reason}}',
      remedy: 'Formulieren Sie es anders, oder bitten Sie jemanden aus der Prüfung, es anzusehen.',
      legalBasis:
        'Ein Sprachmodell, das Ihre Organisation benannt hat, liest neben den Regeln mit; ein Gesetz nennt es nicht.',
      fixes: [],
    },
    fr: {
      title: 'Seconde lecture (modèle)',
      message: 'Seconde lecture (modèle) : {{reason}}',
      remedy: 'Dites-le autrement, ou demandez une validation.',
      legalBasis: 'Un modèle de langage désigné par votre organisation lit en plus des règles ; il ne cite aucune loi.',
      fixes: [],
    },
  },
} satisfies Partial<CompiledRule>;

/** Adds what another reader remarked. It can only make the verdict stricter, and only up to `review`. */
export function withRemarks<S extends Screening>(screening: S, text: string, remarks: Remark[]): S {
  const findings = remarks.flatMap((remark) => {
    const span = quotedIn(text, remark.quote);
    return span ? [findingOf(text, span, remark)] : [];
  });
  if (findings.length === 0) return screening;
  return {
    ...screening,
    verdict: strictest([screening.verdict, 'review']),
    findings: [...screening.findings, ...findings],
  };
}

function findingOf(text: string, { start, end }: { start: number; end: number }, remark: Remark): Finding {
  return {
    rule: remarkWording.id,
    pack: REMARKS_PACK,
    severity: 'review',
    start,
    end,
    excerpt: text.slice(start, end),
    message: english.message.replace('{{reason}}', () => remark.reason),
    remedy: english.remedy,
    legalBasis: english.legalBasis,
    source: { title: remark.by, url: '', read: remark.on },
    fixes: [],
  };
}

const SAME: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
};
const LEAST_LETTERS = 3;

/** Where a text holds these words as they stand; how quotation marks, dashes and spaces are written makes no difference. */
export function quotedIn(text: string, quote: string): { start: number; end: number } | null {
  const wanted = plain(quote).letters.trim();
  if (wanted.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST_LETTERS) return null;
  const { letters, starts, ends } = plain(text);
  const at = letters.indexOf(wanted);
  return at < 0 ? null : { start: starts[at] as number, end: ends[at + wanted.length - 1] as number };
}

/** The text with one kind of space, quotation mark and dash; and for each of its units where that stands in the text. */
function plain(text: string): { letters: string; starts: number[]; ends: number[] } {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index } of text.matchAll(/\s+|\p{L}\p{M}*|[^]/gu)) {
    const same = /^\s/.test(piece) ? ' ' : (SAME[piece] ?? piece.normalize('NFC'));
    letters += same;
    for (let i = 0; i < same.length; i++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { letters, starts, ends };
}
