import { INDUSTRIES } from '#libs/kernel';
import { industriesOf, packTexts, suits } from './index.js';
import { PACK_INDUSTRIES } from './industries.js';

const shipped = [...packTexts().keys()];
const suiting = (industry: Parameters<typeof suits>[1]) => shipped.filter((id) => suits(id, industry));

describe('the industries packs are meant for', () => {
  it('are said in the table for each pack that ships, and for no other', () => {
    expect(Object.keys(PACK_INDUSTRIES).sort()).toEqual([...shipped].sort());
  });

  it('leave no one without the packs on conduct, disclosure, privacy and market-moving facts', () => {
    for (const industry of INDUSTRIES)
      expect(suiting(industry)).toEqual(
        expect.arrayContaining(['code-of-conduct', 'employee-disclosure', 'health-privacy', 'market-abuse']),
      );
  });

  it('keep the rules of broker-dealers from a pharma company, and those of medicines from a bank', () => {
    expect(suiting('pharma')).not.toContain('finance');
    expect(suiting('pharma')).toEqual(expect.arrayContaining(['us-medicines', 'pharmacovigilance']));
    expect(suiting('finance')).toContain('finance');
    expect(suiting('finance').filter((id) => id.endsWith('-medicines'))).toEqual([]);
  });

  it('keep nothing from whoever has not said theirs, nor a pack that nothing is known of from anybody', () => {
    expect(suiting(null)).toEqual(shipped);
    expect(industriesOf('of-an-older-release')).toBeNull();
    expect(suits('of-an-older-release', 'pharma')).toBe(true);
  });
});
