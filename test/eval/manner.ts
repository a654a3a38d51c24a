import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { packTexts } from '#libs/packs';
import { pairOf, signsOf } from '#libs/manner';
import { read } from '#libs/reading';
import { readPosts, type Post } from './posts.js';

/** What the rules of a pack are about. Other packs know their texts by words that say nothing of their manner. */
const kindsOfPacks: Record<string, string> = {
  'clinical-trials': 'trials',
  'code-of-conduct': 'conduct',
  'employee-disclosure': 'disclosure',
  finance: 'money',
  'financial-promotions': 'money',
  'health-claims': 'health-claims',
  'health-privacy': 'health-privacy',
  'market-abuse': 'inside-information',
  'medicine-by-description': 'medicine-by-description',
};

const sentenceEnd = /(?<=[.!?…])\s+/;

/**
 * The texts that the weights of `libs/manner` are fitted to, all worded by the project: what has to be stopped, near
 * misses, the examples of the rules that stop, and the portal's and the API's own sentences: nobody would stop those; the
 * portal's speak to "you" as much as an advertisement does.
 */
export const mannerTexts = (): Post[] => {
  const posts = [...readPosts('test/eval/manner'), ...readPosts()];
  return [...posts, ...posts.flatMap(sentencesOf), ...examples(), ...sentences(), ...descriptions()];
};

/** Sentences of a harmless post are harmless each for itself; which of one to be stopped are so nobody has said. */
const sentencesOf = (post: Post): Post[] => {
  const parts = post.stop || post.kind !== 'clean' ? [] : post.text.split(sentenceEnd);
  return parts.length < 2 ? [] : parts.map((text) => ({ ...post, text }));
};

const locales = 'apps/portal/src/locales';

function sentences(): Post[] {
  return ['en', 'de', 'fr'].flatMap((lang) =>
    readdirSync(`${locales}/${lang}`).flatMap((file) =>
      Object.values(JSON.parse(readFileSync(`${locales}/${lang}/${file}`, 'utf8')) as Record<string, string>)
        .filter((text) => typeof text === 'string' && !text.includes('{') && text.split(' ').length > 3)
        .map((text) => ({ lang, kind: 'clean', stop: false, text })),
    ),
  );
}

/** What the API says of its parts: plain sentences of the words that everything is said with. */
function descriptions(): Post[] {
  const written = readFileSync('libs/api-client/openapi.json', 'utf8').matchAll(
    /"(?:description|summary)": "([^"\\]{20,})"/g,
  );
  const texts = new Set([...written].flatMap(([, text = '']) => text.split(sentenceEnd)));
  return [...texts]
    .filter((text) => text.split(' ').length > 3)
    .map((text) => ({ lang: 'en', kind: 'clean', stop: false, text }));
}

interface WrittenRule {
  severity: string;
  examples?: Record<'fail' | 'pass', (string | { text: string; context?: object })[] | undefined>;
}

/** As they are written: a pack whose examples do not hold cannot be read before the fit. */
function examples(): Post[] {
  return [...packTexts()].flatMap(([pack, files]) => {
    const kind = kindsOfPacks[pack];
    const { rules = [] } = parse(files['pack.yaml'] ?? '{}') as { rules?: WrittenRule[] };
    return rules
      .filter(({ severity }) => kind !== undefined && (severity === 'review' || severity === 'block'))
      .flatMap(({ examples }) => [
        ...textsOf(examples?.fail).map((text) => ({ lang: 'en', kind: kind as string, stop: true, text })),
        ...textsOf(examples?.pass).map((text) => ({ lang: 'en', kind: kind as string, stop: false, text })),
      ]);
  });
}

/** Without those that are judged by where and when they are said. */
const textsOf = (examples: (string | { text: string; context?: object })[] = []): string[] =>
  examples.flatMap((example) => (typeof example === 'string' ? example : example.context ? [] : example.text));

/** The signs of a text, each once: alone, and with the one that follows. */
export function signsIn(text: string): Set<string> {
  const signs = signsOf(read(text)).map(({ sign }) => sign);
  return new Set(signs.flatMap((sign, at) => [sign, ...(at > 0 ? [pairOf(signs[at - 1] as string, sign)] : [])]));
}
