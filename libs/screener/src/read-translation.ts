import { say, type Sentence } from '#libs/sentences';
import { parseFile, type PackFile } from './pack-file.js';
import type { Pack, Rule, RuleTranslation } from './pack.js';
import { PackError, type PackProblem } from './screener.errors.js';
import type { PackTranslation } from './translation.js';
import { placesIn } from './wording.js';
import { isRecord, isText, isTexts } from './written.js';

type Path = (string | number)[];
type Refuse = (message: Sentence, ...path: Path) => void;

/**
 * Reads the words of a pack in another language from `locales/<language>.yaml`: its title and owner, the titles of its
 * sources, and of each rule the title, message, remedy, legal basis and labels of fixes. Throws a `PackError` with
 * everything that is missing, belongs to nothing, was left in English or has other places to fill.
 */
export function parseTranslation(name: string, text: string, pack: Pack): PackTranslation {
  const problems: PackProblem[] = [];
  const file = parseFile(name, text, problems);
  if (problems.length > 0) throw new PackError(problems);
  const refuse = refusalsOf(file, problems);
  const { title, owner, sources, rules } = file.value;
  strangers(file.value, ['title', 'owner', 'sources', 'rules'], refuse);
  const translation: PackTranslation = {
    title: sentenceOf(title, pack.title, refuse, 'title'),
    owner: sentenceOf(owner, pack.owner, refuse, 'owner'),
    sources: {},
    rules: {},
  };
  const ofSources = isRecord(sources) ? sources : {};
  strangers(ofSources, Object.keys(pack.sources), refuse, 'sources');
  for (const [id, source] of Object.entries(pack.sources)) {
    translation.sources[id] = nameOf(ofSources[id], source.title, refuse, 'sources', id);
  }
  const ofRules = isRecord(rules) ? rules : {};
  strangers(
    ofRules,
    pack.rules.map(({ id }) => id),
    refuse,
    'rules',
  );
  for (const rule of pack.rules) {
    translation.rules[rule.id] = readRule(ofRules[rule.id], rule, (message, ...path) =>
      refuse(message, 'rules', rule.id, ...path),
    );
  }
  if (problems.length > 0) throw new PackError(problems);
  return translation;
}

/**
 * Reads the words that a rule brings along itself, by language. Its legal basis and the labels of its fixes may stay as
 * they are, and so may anything else: whoever writes a rule for themselves knows best.
 */
export function readTexts(value: unknown, rule: Rule, refuse: Refuse): Record<string, RuleTranslation> {
  if (!isRecord(value)) {
    refuse(say('"texts" must hold title, message and remedy by language.'), 'texts');
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).map(([language, words]) => {
      const asItIs = { legalBasis: rule.legalBasis, fixes: rule.fixes.map(({ label }) => label) };
      const whole = isRecord(words) ? { ...asItIs, ...words } : {};
      const within: Refuse = (message, ...path) => refuse(message, 'texts', language, ...path);
      if (!/^[a-z]{2}$/.test(language)) within(say('is no language such as de.'));
      return [language, readRule(whole, rule, within, nameOf)];
    }),
  );
}

function readRule(value: unknown, rule: Rule, refuse: Refuse, wordsOf = sentenceOf): RuleTranslation {
  const words = isRecord(value) ? value : {};
  strangers(words, ['title', 'message', 'remedy', 'legalBasis', 'fixes'], refuse);
  const fixes = isTexts(words['fixes']) ? words['fixes'] : [];
  if (fixes.length !== rule.fixes.length)
    refuse(say('has {count, number} labels of fixes in English.', { count: rule.fixes.length }), 'fixes');
  return {
    title: wordsOf(words['title'], rule.title, refuse, 'title'),
    message: wordsOf(words['message'], rule.message, refuse, 'message'),
    remedy: wordsOf(words['remedy'], rule.remedy, refuse, 'remedy'),
    legalBasis: nameOf(words['legalBasis'], rule.legalBasis, refuse, 'legalBasis'),
    fixes: rule.fixes.map(({ label }, at) => wordsOf(fixes[at], label, refuse, 'fixes', at)),
  };
}

/** A sentence or a title. */
function sentenceOf(value: unknown, english: string, refuse: Refuse, ...path: Path): string {
  const words = nameOf(value, english, refuse, ...path);
  if (isText(value) && words === english) refuse(say('is left in English.'), ...path);
  return words;
}

/** What a law or a document is called; some are called the same everywhere. */
function nameOf(value: unknown, english: string, refuse: Refuse, ...path: Path): string {
  if (!isText(value)) {
    refuse(say('is missing.'), ...path);
    return english;
  }
  const words = value.trim();
  const [wanted, given] = [placesIn(english).join(', '), placesIn(words).join(', ')];
  if (wanted !== given)
    refuse(say('has the places "{given}" to fill; in English they are "{wanted}".', { given, wanted }), ...path);
  return words;
}

function strangers(value: object, known: string[], refuse: Refuse, ...path: Path): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) refuse(say('belongs to nothing in the pack.'), ...path, key);
  }
}

function refusalsOf(file: PackFile, problems: PackProblem[]): Refuse {
  return (message, ...path) =>
    problems.push({
      file: file.name,
      line: file.line(path),
      message: say('{path} {message}', { path: path.join('.'), message }),
    });
}
