import { emptyForm, nextKey, readForm, tryable, writeDefinition, type RuleForm } from './rule-form.js';

const falcon: RuleForm = {
  ...emptyForm('OWN-1'),
  title: 'Project Falcon: still a secret',
  severity: 'block',
  words: 'project falcon\n\n falcon deal ',
  except: 'falcon dealership',
  message: '“{{excerpt}}” is not public.',
  remedy: 'Leave it out until the announcement.',
  fail: 'We start Project Falcon today.\nThe falcon deal is done. #falcon',
  pass: 'A falcon flew past.',
};
const risk: RuleForm = {
  ...falcon,
  kind: 'required',
  words: 'Capital at risk',
  except: '',
  trigger: 'invest\nreturns',
  place: 'start',
  legalBasis: 'COBS 4.5.2',
};
const number: RuleForm = { ...falcon, kind: 'pattern', words: '', pattern: '\\bLOT-\\d{4}\\b', exactCase: true };

/** As it comes back: without blanks and empty lines. */
const tidy = (form: RuleForm) => ({ ...form, words: form.words.replace(/\s*\n\s*/g, '\n').trim() });

describe('the form of a rule', () => {
  it.each([falcon, risk, { ...risk, trigger: '', place: 'anywhere' as const }, number])(
    'writes a definition it can read again',
    (form) => expect(readForm(writeDefinition(form))).toEqual(tidy(form)),
  );

  it('writes what the packs are written in', () => {
    expect(writeDefinition({ ...falcon, fail: 'Falcon deal!', except: '' })).toBe(`id: OWN-1
title: "Project Falcon: still a secret"
severity: block
match:
  words:
    - project falcon
    - falcon deal
message: “{{excerpt}}” is not public.
remedy: Leave it out until the announcement.
examples:
  fail:
    - Falcon deal!
  pass:
    - A falcon flew past.
`);
  });

  it('reads what others wrote when it says no more than the form can hold', () => {
    const other = `{ id: OWN-7, title: Lots, severity: warn, match: { pattern: 'LOT-\\d+' }, message: m, remedy: r,
      examples: { pass: [none], fail: [LOT-1] } }`;
    expect(readForm(other)).toMatchObject({ kind: 'pattern', key: 'OWN-7', pattern: 'LOT-\\d+', fail: 'LOT-1' });
  });

  it.each([
    ['other conditions', 'match: { near: [a, b], within: 3 }'],
    ['conditions on when', 'match: { words: [a] }\nwhen: { networks: [linkedin] }'],
    ['remarks', 'match: { words: [a] } # asked for by Legal'],
    ['an example of several lines', 'match: { words: ["a\\nb"] }'],
  ])('leaves alone what it cannot hold: %s', (_, match) => {
    expect(
      readForm(
        `id: OWN-1\ntitle: t\nseverity: warn\n${match}\nmessage: m\nremedy: r\nexamples: { fail: [a], pass: [c] }`,
      ),
    ).toBeNull();
  });

  it('is not confused by half a definition', () => {
    expect(readForm('id: [')).toBeNull();
    expect(readForm('')).toBeNull();
    expect(readForm('id: OWN-1')).toBeNull();
  });
});

describe('trying a rule that is not finished', () => {
  const instead = { message: 'Why', remedy: 'How' };

  it('makes up what is missing', () => {
    const form = tryable({ ...emptyForm(''), words: 'falcon', remedy: 'Wait.' }, instead);
    expect(form).toMatchObject({
      key: 'TRIAL',
      title: '–',
      message: 'Why',
      remedy: 'Wait.',
      fail: 'falcon',
      pass: '–',
    });
  });

  it('lets required words pass with what calls for them', () => {
    expect(tryable(risk, instead)).toMatchObject({ fail: 'invest', pass: 'Capital at risk invest' });
  });
});

describe('naming a rule', () => {
  it('takes the next free number', () => {
    expect(nextKey([])).toBe('OWN-1');
    expect(nextKey(['OWN-2', 'house', 'own-9'])).toBe('OWN-10');
  });
});
