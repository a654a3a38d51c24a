import { compileRuleSet, createScreener, parsePack } from '#libs/screener';
import { testPackFiles } from '#testing/screener';
import { NAMED_NETWORKS, networkName } from './networks.js';

describe('the networks', () => {
  it('are called as people call them, and others by what they came as', () => {
    expect(['linkedin', 'x', 'intranet'].map(networkName)).toEqual(['LinkedIn', 'X', 'intranet']);
  });

  // Prescription-only promotion is for professionals alone; a network anybody can read never counts as such.
  it('are open to everybody, whoever a post is meant for', () => {
    const forEverybody = Object.entries(testPackFiles).map(([file, text]): [string, string] => [
      file,
      text.replace('severity: block\n', 'severity: block\n    when: { audience: public }\n'),
    ]);
    const screener = createScreener(compileRuleSet([parsePack(Object.fromEntries(forEverybody))]));
    const verdict = (network?: string) => screener.screen('A miracle cure.', { audience: 'hcp', network }).verdict;
    expect(verdict()).toBe('pass');
    for (const network of NAMED_NETWORKS)
      expect({ network, verdict: verdict(network) }).toMatchObject({ verdict: 'block' });
  });
});
