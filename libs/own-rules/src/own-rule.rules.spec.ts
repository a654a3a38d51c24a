import { createScreener, compileRuleSet } from '#libs/screener';
import { ownPack, withRule } from './own-pack.rules.js';
import { readDefinition, type DefinitionGround } from './own-rule.rules.js';

const ground: DefinitionGround = {
  organisation: { employer: 'Acme' },
  houseRules: { title: 'House rules', url: 'https://acme.example/rules', read: '2026-11-21' },
  takenIds: new Set(['COND-01']),
};

const YAML = `id: OWN-1
title: No talk of Project Falcon
severity: block
match: { words: [project falcon] }
message: '“{{excerpt}}” is not public.'
remedy: Leave it out.
examples:
  fail: [We start Project Falcon today.]
  pass: [A falcon flew past.]
`;

const read = (text: string, over: Partial<DefinitionGround> = {}) => readDefinition(text, { ...ground, ...over });
const problemsOf = (text: string) => read(text).problems.map(({ line, field }) => [line, field]);

describe('a rule of one’s own', () => {
  it('is read in the format of the packs, with the house rules as its source', () => {
    const { rule } = read(YAML);
    expect(rule).toMatchObject({
      id: 'OWN-1',
      severity: 'block',
      state: 'live',
      legalBasis: 'House rule',
      source: { title: 'House rules' },
    });
  });

  it('may be JSON, and name its own basis and source', () => {
    const json = JSON.stringify(
      {
        id: 'OWN-2',
        title: 'T',
        severity: 'warn',
        match: { words: ['falcon'] },
        message: 'M',
        remedy: 'R',
        legalBasis: 'Contract 7',
        source: { title: 'Contract', url: 'https://acme.example/7', read: '2026-01-01' },
        examples: { fail: ['A falcon.'], pass: ['A hawk.'] },
      },
      null,
      2,
    );
    expect(read(json).rule).toMatchObject({
      legalBasis: 'Contract 7',
      source: { title: 'Contract', read: '2026-01-01' },
    });
    const sourced = YAML.replace(
      'remedy:',
      'source:\n  title: Contract\n  url: https://a.example\n  read: 2026-01-01\nremedy:',
    );
    expect(read(sourced).rule).toMatchObject({ source: { title: 'Contract' } });
    expect(problemsOf(sourced.replace('[A falcon flew past.]', '[]'))).toEqual([[13, 'examples.pass']]);
  });

  it('is refused with line and field', () => {
    expect(problemsOf(YAML.replace('severity: block', 'severity: fatal'))).toEqual([[3, 'severity']]);
    expect(problemsOf(YAML.replace('remedy: Leave it out.\n', ''))).toEqual([[1, 'remedy']]);
    expect(problemsOf(YAML.replace('remedy:', 'hint: x\nremedy:'))).toEqual([[6, 'hint']]);
    expect(problemsOf('- id: X')).toEqual([[1, null]]);
    expect(problemsOf('id: [')[0]?.[1]).toBeNull();
    expect(problemsOf('id: OWN-1\n---\nid: OWN-2')).toHaveLength(1);
    expect(problemsOf(YAML.replace('OWN-1', 'COND-01'))).toEqual([[1, 'id']]);
  });

  it('is refused when its examples do not hold', () => {
    expect(problemsOf(YAML.replace('A falcon flew', 'Project Falcon flew'))).toEqual([[7, 'examples.pass']]);
    expect(problemsOf(YAML.replace('We start Project Falcon', 'We start'))).toEqual([[7, 'examples.fail']]);
  });

  it('plays its examples among the organisation’s products', () => {
    const definition = YAML.replace('{ words: [project falcon] }', '{ medicine: own }')
      .replace('We start Project Falcon today.', 'Ask for Falconol.')
      .replace('A falcon flew past.', 'Ask for ibuprofen.');
    expect(read(definition).rule).toBeNull();
    expect(
      read(definition, { organisation: { products: [{ brand: 'Falconol', status: 'otc' }] } }).rule,
    ).not.toBeNull();
  });

  it('may bring its words in other languages', () => {
    const german = `title: Falke, message: '„{{excerpt}}“ ist nicht öffentlich.', remedy: Lassen Sie es weg.`;
    const texts = (words: string) => `${YAML}texts:\n  de: { ${words} }\n`;
    expect(read(texts(german)).rule?.texts).toEqual({
      de: {
        title: 'Falke',
        message: '„{{excerpt}}“ ist nicht öffentlich.',
        remedy: 'Lassen Sie es weg.',
        legalBasis: 'House rule',
        fixes: [],
      },
    });
    expect(read(YAML).rule).not.toHaveProperty('texts');
    expect(problemsOf(texts(german.replace('{{excerpt}}', '{{reason}}')))).toEqual([[11, 'texts.de.message']]);
    expect(problemsOf(texts(german.replace('title: Falke, ', '')))).toEqual([[11, 'texts.de.title']]);
    expect(problemsOf(texts(`${german}, hint: x`))).toEqual([[11, 'texts.de.hint']]);
    expect(problemsOf(texts(german).replace('de:', 'German:'))).toEqual([[11, 'texts.German']]);
    expect(problemsOf(`${YAML}texts: German\n`)).toEqual([[10, 'texts']]);
  });

  it('cannot take back what packs find', () => {
    for (const field of ['protects: true', 'supersedes: [COND-01]', 'state: live']) {
      expect(problemsOf(`${YAML}${field}\n`)).toEqual([[10, field.split(':')[0]]]);
    }
  });

  it('cannot stall the engine', () => {
    const withPattern = (pattern: string) => YAML.replace('{ words: [project falcon] }', `{ pattern: '${pattern}' }`);
    expect(problemsOf(withPattern('falcon(?=x)'))).toEqual([[4, 'match']]);
    expect(problemsOf(YAML.replace('{ words: [project falcon] }', 'nowhere'))).toEqual([[4, 'match']]);
    expect(problemsOf(withPattern('project\\s{1,3}falcon'))).toEqual([]);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(read(`${YAML}${bomb}`).rule).toBeNull();
    expect(read('x'.repeat(30_000)).problems).toHaveLength(1);
  });

  it('stands beside the packs, replaced by its newer self', () => {
    const one = read(YAML).rule!;
    const two = read(YAML.replace('block', 'warn')).rule!;
    const pack = ownPack({ version: 3, rules: withRule(withRule([], one), two) })!;
    expect([pack.id, pack.version, pack.rules.length]).toEqual(['own', '3', 1]);
    const { verdict, packs } = createScreener(compileRuleSet([pack])).screen('Project Falcon is here.');
    expect([verdict, packs]).toEqual(['warn', [{ id: 'own', version: '3' }]]);
    expect(ownPack(null)).toBeNull();
  });
});
