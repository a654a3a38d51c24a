import { TextTooLargeError } from '#libs/reading';
import { aRuleSet, testPackFiles } from '../testing/index.js';
import { applyFix, compileRuleSet, createScreener, longestText, parsePack } from './index.js';

describe('screening a text', () => {
  const screener = createScreener(aRuleSet());

  it('points at the words of the original, whatever they are dressed in', () => {
    const text = 'It is a 𝗺𝗶\u200bracle\u00ad CURE, they say';
    const [finding] = screener.screen(text).findings;
    expect(finding).toMatchObject({ rule: 'TEST-01', severity: 'block' });
    expect(finding && text.slice(finding.start, finding.end)).toBe(finding?.excerpt);
    expect(finding?.excerpt).toContain('CURE');
  });

  it('takes the strictest verdict and routes beside it', () => {
    const screening = screener.screen('Awesome miracle cure. I developed a rash after taking ibuprofen.');
    expect(screening.verdict).toBe('block');
    expect(screening.route).toBe(true);
    expect(screening.findings.map((finding) => finding.severity)).toEqual(['route', 'block', 'warn']);
  });

  it('offers a fix that leaves the rest of the text alone', () => {
    const text = 'A miracle cure for all.';
    const fix = screener.screen(text).findings[0]?.fixes[0];
    expect(fix && applyFix(text, fix)).toBe('A treatment for all.');
  });

  it('gives the same answer from a rule set that went through JSON', () => {
    const sent = createScreener(JSON.parse(JSON.stringify(aRuleSet())));
    const text = 'Awesome #MiracleCure';
    expect(sent.screen(text)).toEqual(screener.screen(text));
    expect(sent.screen(text).verdict).toBe('block');
  });

  it('refuses a text beyond the limit', () => {
    expect(() => screener.screen('a'.repeat(longestText + 1))).toThrow(TextTooLargeError);
  });

  it('keeps rules on trial apart', () => {
    const files = {
      'pack.yaml': (testPackFiles['pack.yaml'] as string).replace(
        'severity: warn',
        'severity: warn\n    state: shadow',
      ),
    };
    const trial = createScreener(compileRuleSet([parsePack(files)]));
    const screening = trial.screen('Awesome.');
    expect(screening.verdict).toBe('pass');
    expect(screening.shadow.map((finding) => finding.rule)).toEqual(['TEST-02']);
  });
});
