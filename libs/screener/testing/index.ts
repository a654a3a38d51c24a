import {
  compileRuleSet,
  type CompiledRuleSet,
  type Finding,
  type Organisation,
  parsePack,
  type Screening,
} from '../src/index.js';

export { exampleOrganisation } from '../src/example-organisation.js';

/** A finding as the screener would give it, for specs that only show or store one. */
export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'TEST-01',
    pack: 'test',
    severity: 'block',
    start: 0,
    end: 4,
    excerpt: 'cure',
    message: 'This promises a cure.',
    remedy: 'Leave the promise out.',
    legalBasis: 'Code of conduct',
    source: { title: 'Code of conduct', url: 'https://example.com/code', read: '2026-11-21' },
    fixes: [],
    ...given,
  };
}

export function aScreening(given: Partial<Screening> = {}): Screening {
  return {
    verdict: 'pass',
    route: false,
    findings: [],
    shadow: [],
    packs: [{ id: 'test', version: '1.0.0' }],
    ...given,
  };
}

/** The files of a small pack: blocks "miracle cure", warns of "awesome", routes a rash after a medicine. */
export const testPackFiles: Record<string, string> = {
  'pack.yaml': `
id: test
version: 1.0.0
title: Test pack
jurisdictions: [any]
owner: Tests
effective: '2026-01-01'
review: '2027-01-01'
sources:
  code: { title: Code of conduct, url: 'https://example.com/code', read: '2026-11-21' }
rules:
  - id: TEST-01
    title: Miracle cure
    severity: block
    match: { words: [miracle cure] }
    message: This promises a cure.
    remedy: Leave the promise out.
    legalBasis: Code of conduct
    source: code
    fixes: [{ label: Say treatment, replace: treatment }]
    examples: { pass: [A treatment.], fail: [A miracle cure!] }
  - id: TEST-02
    title: Awesome
    severity: warn
    match: { words: [awesome] }
    message: Too loud.
    remedy: Say it plainly.
    legalBasis: Code of conduct
    source: code
    examples: { pass: [Good.], fail: [Awesome.] }
  - id: TEST-03
    title: Adverse event
    severity: route
    match: { detect: adverse-event }
    message: Possible adverse event.
    remedy: Nothing to change.
    legalBasis: GVP VI
    source: code
    examples: { pass: [A rash decision.], fail: [I developed a rash after taking ibuprofen.] }
`,
};

export function aRuleSet(
  organisation: Organisation = { employer: 'Acme', medicineNames: ['ibuprofen'] },
): CompiledRuleSet {
  return compileRuleSet([parsePack(testPackFiles)], organisation);
}
