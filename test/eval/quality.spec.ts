import { readFileSync } from 'node:fs';
import { readPacks, shippedQuality, type QualityFigure, type ShippedQuality } from '#libs/packs';
import { LANGUAGES } from '#libs/kernel';
import { compileRuleSet, createScreener } from '#libs/screener';
import { measureQuality, readQualityTexts } from './quality.js';

// What does not hold here is put right by `npm run eval:screener -- --write`.
describe('the quality that ships with the packs', () => {
  const shipped = shippedQuality();
  const packs = readPacks();
  const texts = readQualityTexts();
  const total = (figures: QualityFigure[]) =>
    figures.reduce((sum, { cases, heldBackCases }) => sum + cases + heldBackCases, 0);

  it('was measured with the versions that ship', () => {
    const versions = packs.map(({ id, version }) => `${id} ${version}`).sort();
    expect(shipped.packs.map(({ id, version }) => `${id} ${version}`)).toEqual(versions);
  });

  it('counts every text of the project once', () => {
    expect(total(shipped.figures)).toBe(texts.posts.length + texts.heldBackPosts.length + texts.voices.length);
  });

  it('is what the screener does', () => {
    const few = <T extends { lang: string; kind: string }>(all: T[], language: string, kind: string) =>
      all.filter((one) => one.lang === language && one.kind === kind);
    const measured = measureQuality(createScreener(compileRuleSet(packs)), packs, {
      posts: few(texts.posts, 'fr', 'money'),
      heldBackPosts: few(texts.heldBackPosts, 'fr', 'money'),
      voices: few(texts.voices, 'fr', 'slang'),
    });
    expect(measured.figures.map(({ kind }) => kind)).toEqual(['money', 'slang']);
    expect(shipped.figures).toEqual(expect.arrayContaining(measured.figures));
    const own = (of: Pick<ShippedQuality, 'packs'>) => of.packs.find(({ id }) => id === 'pharmacovigilance')?.figures;
    expect(own(measured)).toHaveLength(1);
    expect(own(shipped)).toEqual(expect.arrayContaining(own(measured) ?? []));
  });

  it('tells what a pack finds alone, and nothing of packs for countries the texts are not of', () => {
    const of = (id: string) => shipped.packs.find((pack) => pack.id === id)?.figures;
    expect(of('employee-disclosure')).toContainEqual(expect.objectContaining({ kind: 'disclosure', mustStop: true }));
    expect(of('employee-disclosure')).toContainEqual(expect.objectContaining({ kind: 'clean', mustStop: false }));
    expect(of('pharmacovigilance')).toContainEqual(expect.objectContaining({ texts: 'reports', mustStop: true }));
    expect(of('au-medicines')).toEqual([]);
  });

  it.each(LANGUAGES)('has a name for every kind in the portal: %s', (language) => {
    const words = JSON.parse(readFileSync(`apps/portal/src/locales/${language}/quality.json`, 'utf8'));
    const unnamed = shipped.figures.filter((one) => !words[one.mustStop ? 'stop' : 'pass'][one.texts][one.kind]);
    expect(unnamed.map(({ kind }) => kind)).toEqual([]);
  });
});
