import { checkMatch } from './conditions.js';
import { matchForms, ruleKinds } from './rule-kinds.js';

const check = (match: unknown) => checkMatch(match, (list) => list === 'claim');

describe('a condition as somebody wrote it', () => {
  it.each([
    'claim',
    { term: ['claim'], except: ['claims department'], unnegated: true, inside: 'prose' },
    { all: [{ words: ['falcon'] }, { none: [{ link: 'any' }] }] },
    { near: ['claim', { medicine: ['own', 'code'] }], within: 5, unless: { pattern: 'trial' } },
    { missing: { any: ['claim'] }, where: 'start', first: 50 },
    { several: { term: 'claim', opening: true }, atLeast: 2, within: 'sentence' },
    { detect: 'adverse-event', confidence: 'probable' },
    { readsLike: 'money', least: 1.5 },
    { readsLike: 'any', least: -0.5 },
  ])('passes when it says what its kind may say: %j', (match) => {
    expect(() => check(match)).not.toThrow();
  });

  it.each([
    [7, 'A condition is a term list or an object, not 7.'],
    [{ sounds: 'loud' }, 'Unknown condition {"sounds":"loud"}.'],
    [{ detect: 'weather' }, 'Unknown condition {"detect":"weather"}.'],
    ['nowhere', 'There is no term list "nowhere".'],
    [{ words: 'falcon' }, '"words" must be a list of texts.'],
    [{ words: ['falcon'], exept: ['falconry'] }, '"exept" is not a field of such a condition.'],
    [{ near: ['claim', 'claim'] }, 'The condition lacks "within".'],
    [{ near: ['claim', 'claim'], within: 'page' }, '"within" must be sentence, neighbours, text or a number of words.'],
    [{ several: 'claim', atLeast: 1, within: 'text' }, '"atLeast" must be a number from 2 up.'],
    [{ readsLike: 'weather', least: 1 }, /^"readsLike" must be one of any, /],
    [{ readsLike: 'any', least: 'much' }, '"least" must be a number.'],
    [{ any: ['claim', { count: 'commas', over: 2 }] }, /^"count" must be one of hashtags, /],
    [{ pattern: '(a)\\1' }, /^Pattern "\(a\)\\\\1": is not in the linear-time syntax/],
  ])('is refused in plain words: %j', (match, sentence) => {
    expect(() => check(match)).toThrow(sentence);
  });
});

describe('the kinds of rules', () => {
  it('are told apart by their field, and where they share one by its value', () => {
    const told = ruleKinds.map(({ field, value }) => `${field} ${value ?? ''}`);
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('what people fill in', () => {
  const filled: Record<(typeof matchForms)[number]['name'], object> = {
    forbidden: { words: ['project falcon'], except: ['falconry'] },
    required: { trigger: ['invest'], words: ['Capital at risk'], place: 'start' },
    pattern: { pattern: 'LOT-\\d+', exactCase: true, except: ['LOT-0'] },
  };

  it.each(matchForms.map((form) => [form.name, form, filled[form.name]] as const))(
    'is a condition that can be built and read again: %s',
    (_, form, values) => {
      const match = form.write(values as never) as Record<string, unknown>;
      expect(() => check(match)).not.toThrow();
      expect(form.read(match)).toEqual(values);
      expect(form.fields.map(({ name }) => name).sort()).toEqual(Object.keys(form.empty).sort());
    },
  );
});
