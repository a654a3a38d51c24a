import {
  condition,
  hitsOf,
  listed,
  number,
  ofText,
  oneOf,
  type Match,
  type MatchForm,
  type RuleKind,
} from '#libs/conditions';
import type { Span } from '#libs/reading';

const places = ['anywhere', 'start', 'before-hashtags'] as const;

interface Stated {
  missing: Match;
  /** `start` is the first `first` characters (100 when not said), `before-hashtags` not behind the first of three or more closing tags. */
  where?: (typeof places)[number];
  first?: number;
}

/** Wording that has to stand in a text, or in one place of it, and does not. */
export const missingKind: RuleKind<Stated> = {
  field: 'missing',
  check(written) {
    written.needs('missing', condition);
    written.may('where', oneOf(places));
    written.may('first', number);
  },
  build({ missing, where, first = 100 }, ground) {
    const wanted = ground.condition(missing);
    return ofText((of) => {
      const hits = hitsOf(wanted, of);
      if (!hits) return true;
      if (where === 'start') return !hits.some((hit) => hit.start < first);
      if (where === 'before-hashtags') {
        const { tail, hashtags } = of.reading;
        const closing = hashtags.filter((span) => span.start >= tail);
        const readable = closing.length <= 2 ? Infinity : (closing[0] as Span).end;
        return !hits.some((hit) => hit.start < readable);
      }
      return false;
    });
  },
};

interface RequiredValues {
  /** What calls for the words; empty for every text. */
  trigger: readonly string[];
  /** What must be said. */
  words: readonly string[];
  place: string;
}

const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;

export const missingForm = {
  name: 'required',
  empty: { trigger: [], words: [], place: 'anywhere' },
  fields: [
    { name: 'trigger', label: 'trigger', as: 'list' },
    { name: 'words', label: 'required', as: 'list', main: true },
    { name: 'place', label: 'place', as: 'choice', choices: places },
  ],
  write({ trigger, words, place }) {
    const missing = { missing: { words }, ...(place === 'anywhere' ? {} : { where: place }) };
    return trigger.length > 0 ? { all: [{ words: trigger }, missing] } : missing;
  },
  read(match) {
    const [trigger, then] = Array.isArray(match['all']) ? (match['all'] as unknown[]) : [undefined, match];
    const { missing, where } = record(then) ?? {};
    if (missing === undefined) return undefined;
    return {
      trigger: listed(record(trigger)?.['words']),
      words: listed(record(missing)?.['words']),
      place: places.find((place) => place === where) ?? 'anywhere',
    };
  },
  examples: ({ trigger: [trigger = ''], words: [word = ''] }) => ({ fail: trigger || '–', pass: `${word} ${trigger}` }),
} as const satisfies MatchForm<RequiredValues>;
