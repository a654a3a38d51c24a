import { aPack } from '#testing/packs';
import { isMeant, packsInForce, packsMoving, packsOnOffer, pinsGone, placesInForce } from './packs-in-force.rules.js';

const anywhere = aPack({ id: 'anywhere' });
const uk = aPack({ id: 'uk', jurisdictions: ['UK'] });
const eu = aPack({ id: 'eu', jurisdictions: ['EU'] });
const us1 = aPack({ id: 'us', version: '1.9.0', jurisdictions: ['US'] });
const us2 = aPack({ id: 'us', version: '1.10.0', jurisdictions: ['US'] });
const shelf = [anywhere, eu, uk, us1, us2];
const choice = (packId: string, inForce: boolean, pinnedVersion: string | null = null) => ({
  packId,
  inForce,
  pinnedVersion,
});
const inForce = (choices: ReturnType<typeof choice>[], places: string[]) =>
  packsInForce(shelf, choices, { jurisdictions: places, industry: null }).map(
    ({ pack }) => `${pack.id} ${pack.version}`,
  );

describe('the packs in force', () => {
  it.each([
    [['UK'], ['anywhere 1.0.0', 'uk 1.0.0']],
    [['GB'], ['anywhere 1.0.0', 'uk 1.0.0']],
    [
      ['de', 'US'],
      ['anywhere 1.0.0', 'eu 1.0.0', 'us 1.10.0'],
    ],
    [['DE-BY'], ['anywhere 1.0.0', 'eu 1.0.0']],
    [['JP'], ['anywhere 1.0.0']],
    [[], ['anywhere 1.0.0', 'eu 1.0.0', 'uk 1.0.0', 'us 1.10.0']],
  ])('are, in %j, without a choice %j', (places, expected) => {
    expect(inForce([], places)).toEqual(expected);
  });

  it('are as the organisation chose', () => {
    expect(inForce([choice('uk', false), choice('eu', true)], ['UK'])).toEqual(['anywhere 1.0.0', 'eu 1.0.0']);
  });

  it('stay on a pinned version, and on the newest where it is gone', () => {
    expect(pinsGone(shelf, [choice('us', true, '1.9.0'), choice('uk', true)])).toEqual([]);
    expect(pinsGone(shelf, [choice('us', true, '0.1.0')])).toEqual([{ packId: 'us', version: '0.1.0' }]);
    expect(inForce([choice('us', true, '1.9.0')], ['JP'])).toEqual(['anywhere 1.0.0', 'us 1.9.0']);
    expect(inForce([choice('us', true, '0.1.0')], ['JP'])).toEqual(['anywhere 1.0.0', 'us 1.10.0']);
  });

  it('bind where the organisation is, and where it chose to be bound', () => {
    const choices = [choice('us', true), choice('anywhere', true), choice('eu', false)];
    expect(placesInForce([anywhere, uk, us2], choices, ['UK'])).toEqual(['UK', 'US']);
    expect(placesInForce(shelf, choices, [])).toEqual([]);
  });

  it('are meant for the industry, unless the organisation chose otherwise', () => {
    const finance = aPack({ id: 'finance', jurisdictions: ['US'] });
    const medicines = aPack({ id: 'us-medicines', jurisdictions: ['US'] });
    const all = [anywhere, finance, medicines];
    const of = (industry: 'pharma' | 'finance' | null, ...choices: ReturnType<typeof choice>[]) =>
      packsInForce(all, choices, { jurisdictions: ['US'], industry }).map(({ pack }) => pack.id);
    expect(of(null)).toEqual(['anywhere', 'finance', 'us-medicines']);
    expect(of('pharma')).toEqual(['anywhere', 'us-medicines']);
    expect(of('finance')).toEqual(['anywhere', 'finance']);
    expect(of('pharma', choice('finance', true), choice('us-medicines', false))).toEqual(['anywhere', 'finance']);
    expect(isMeant(finance, { jurisdictions: [], industry: 'pharma' })).toBe(false);
    expect(isMeant(finance, { jurisdictions: ['UK'], industry: 'finance' })).toBe(false);
    const [us, bank] = [['US'], 'finance' as const];
    const moving = (...choices: ReturnType<typeof choice>[]) =>
      packsMoving(all, choices, { jurisdictions: us, industry: bank }, { jurisdictions: us, industry: 'pharma' });
    expect(moving()).toEqual({ entering: [medicines], leaving: [finance] });
    expect(moving(choice('finance', true))).toEqual({ entering: [medicines], leaving: [] });
  });

  it('are chosen among all, one version each', () => {
    const offered = packsOnOffer(shelf, [choice('us', false, '1.9.0')]);
    expect(offered).toEqual([anywhere, eu, uk, us1]);
  });
});
