import { testPackFiles } from '../testing/index.js';
import { compileRuleSet, createScreener, parsePack, parseTranslation, Translator } from './index.js';

const RULE = `
  - id: TEST-04
    title: Secret
    severity: warn
    when: { blackout: true }
    match: { words: [secret] }
    message: 'Until {{reason}}, {{employer}} is silent on “{{excerpt}}”.'
    remedy: Wait.
    legalBasis: Code of conduct
    source: code
    fixes: [{ label: 'Add “I work for {{employer}}”', insert: 'I work for {{employer}}.', at: start }]
    examples:
      fail: [{ text: A secret., context: { today: '2026-01-15' } }]
      pass: [Nothing.]
`;
const files = { 'pack.yaml': `${testPackFiles['pack.yaml']}${RULE}` };
const pack = parsePack(files);

const GERMAN = `title: Testpaket
owner: Prüfstelle
sources: { code: Verhaltenskodex }
rules:
  TEST-01:
    title: Wundermittel
    message: Das verspricht ein Wunder.
    remedy: Lassen Sie das Versprechen weg.
    legalBasis: Verhaltenskodex
    fixes: ['„treatment“ schreiben']
  TEST-02: { title: Großartig, message: Zu laut., remedy: Sagen Sie es schlicht., legalBasis: Verhaltenskodex }
  TEST-03: { title: Ereignis, message: Mögliche Nebenwirkung., remedy: Nichts zu ändern., legalBasis: GVP VI }
  TEST-04:
    title: Geheimnis
    message: '„{{excerpt}}“: Dazu schweigt {{employer}} bis {{reason}}.'
    remedy: Warten Sie.
    legalBasis: Verhaltenskodex
    fixes: ['„I work for {{employer}}“ ergänzen']
`;
const german = () => new Translator([{ pack, words: parseTranslation('locales/de.yaml', GERMAN, pack) }], 'de');

const ruleSet = compileRuleSet([pack], {
  employer: 'Acme',
  medicineNames: ['ibuprofen'],
  blackouts: [{ from: '2026-01-10', to: '2026-02-05', reason: 'the results' }],
});
const texts = [
  'A miracle cure, awesome.',
  'I developed a rash after taking ibuprofen.',
  'A secret {{reason}} stays a secret.',
  'The secret of Acme until the results, Acme is silent on “secret”.',
];

describe('a finding in another language', () => {
  it('is told with the values it was found with', () => {
    const [finding] = createScreener(ruleSet).screen('A secret.', { today: '2026-01-15' }).findings;
    expect(finding?.message).toBe('Until the results, Acme is silent on “secret”.');
    expect(german().findings([finding!])).toEqual([
      {
        ...finding,
        message: '„secret“: Dazu schweigt Acme bis the results.',
        remedy: 'Warten Sie.',
        legalBasis: 'Verhaltenskodex',
        source: { ...finding!.source, title: 'Verhaltenskodex' },
        fixes: [{ ...finding!.fixes[0], label: '„I work for Acme“ ergänzen' }],
      },
    ]);
  });

  it('is the same whether it is translated or found in that language', () => {
    const [english, spoken] = [ruleSet, german().ruleSet(ruleSet)].map((rules) => createScreener(rules));
    for (const text of texts) {
      const { findings, ...rest } = english!.screen(text, { today: '2026-01-15' });
      expect(findings.length).toBeGreaterThan(0);
      expect(spoken!.screen(text, { today: '2026-01-15' })).toEqual({ ...rest, findings: german().findings(findings) });
    }
  });

  it('stays as it was told where its rule says something else by now, or is not known', () => {
    const [finding] = createScreener(ruleSet).screen('A miracle cure.').findings;
    const older = { ...finding!, message: 'It promised a cure.' };
    const own = { ...finding!, pack: 'own' };
    expect(german().findings([older, own])).toEqual([older, own]);
    expect(new Translator().findings([finding!])).toEqual([finding]);
  });

  it('leaves a pack of other words alone, rule by rule', () => {
    const [first, ...others] = pack.rules;
    const older = { ...pack, title: 'Older test pack', rules: [{ ...first!, remedy: 'Leave it.' }, ...others] };
    expect(german().pack(older)).toMatchObject({
      title: 'Older test pack',
      owner: 'Prüfstelle',
      rules: [{ title: 'Miracle cure', remedy: 'Leave it.' }, { title: 'Großartig' }, {}, {}],
    });
  });
});

describe('the words of a pack in another language', () => {
  it.each([
    ['misses a rule', /^ {2}TEST-02.*\n/m, '', 'rules.TEST-02.title is missing.'],
    ['misses a text', /^owner.*\n/m, '', 'owner is missing.'],
    ['misses a label', / {4}fixes: \['„treat.*\n/, '', 'rules.TEST-01.fixes has 1 labels of fixes in English.'],
    ['has a rule too many', 'TEST-01:', 'TEST-00: {}\n  TEST-01:', 'rules.TEST-00 belongs to nothing in the pack.'],
    [
      'was left in English',
      'Das verspricht ein Wunder.',
      'This promises a cure.',
      'rules.TEST-01.message is left in English.',
    ],
    [
      'fills other places',
      'bis {{reason}}',
      'noch',
      'rules.TEST-04.message has the places "employer, excerpt" to fill',
    ],
    ['is no YAML', 'title: Testpaket', 'title: [', 'locales/de.yaml:'],
  ])('are refused where a translation %s', (_, from, to, problem) => {
    expect(() => parseTranslation('locales/de.yaml', GERMAN.replace(from, to), pack)).toThrow(problem);
  });
});
