import { readPacks } from '#libs/packs';
import { compileRuleSet } from './compile-rule-set.js';
import { packRuleSet, unpackRuleSet } from './packed-rule-set.js';

describe('a packed rule set', () => {
  it('is unpacked as it was, through JSON', () => {
    const ruleSet = compileRuleSet(readPacks(), { employer: 'Acme', medicineNames: ['Zelvira'] });
    const sent = JSON.stringify(packRuleSet(ruleSet));
    expect(unpackRuleSet(JSON.parse(sent))).toEqual(JSON.parse(JSON.stringify(ruleSet)));
    expect(sent.length).toBeLessThan(JSON.stringify(ruleSet).length);
  });

  it('of no packs is one of no packs', () => {
    const none = compileRuleSet([]);
    expect(unpackRuleSet(packRuleSet(none))).toEqual(none);
  });
});
