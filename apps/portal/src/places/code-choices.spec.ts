import { found, placeChoices, writtenChoices } from './code-choices.js';
import { placeName } from './place-name.js';

const named = (choices: { value: string; label: string }[]) => choices.map(({ value, label }) => `${value} ${label}`);

describe('places to choose from', () => {
  it('are called in the reader’s language and sorted by it', () => {
    const choices = placeChoices([], 'de');
    expect(choices[0]!.label).toBe('Afghanistan');
    expect(named(choices.filter(({ value }) => ['AT', 'EU', 'UK'].includes(value)))).toEqual([
      'EU Europäische Union',
      'AT Österreich',
      'UK Vereinigtes Königreich',
    ]);
    expect(choices.every(({ value, label }) => value !== label)).toBe(true);
    expect(choices.filter(({ label }) => label === 'Vereinigtes Königreich')).toHaveLength(1);
  });

  it('are chosen as they were written, and no second time by another code', () => {
    const choices = placeChoices(['GB', 'fr', 'US-CA', 'EMEA'], 'en');
    expect(named(choices.filter(({ label }) => label === 'United Kingdom' || label === 'France'))).toEqual([
      'fr France',
      'GB United Kingdom',
    ]);
    expect(named(choices.filter(({ value }) => value === 'US-CA' || value === 'EMEA'))).toEqual([
      'EMEA EMEA',
      'US-CA US-CA',
    ]);
    expect(placeName(' gb ', 'en')).toBe('United Kingdom');
  });

  it('are found by a part of their name, without its accents too, and by their code', () => {
    const values = (typed: string, language = 'en') =>
      found(placeChoices([], language), typed).map(({ value }) => value);
    expect(values('king')).toEqual(['UK']);
    expect(values('GB')).toEqual(['UK']);
    expect(values('uk')[0]).toBe('UK');
    expect(named(found(placeChoices(['GB'], 'en'), 'uk'))[0]).toBe('GB United Kingdom');
    expect(values('osterr', 'de')).toEqual(['AT']);
    expect(values('de')[0]).toBe('DE');
    expect(values('ch').slice(0, 3)).toEqual(['CH', 'TD', 'CL']);
    expect(values('nowhere')).toEqual([]);
  });
});

describe('languages to choose from', () => {
  it('have a name each, and keep one that no list knows', () => {
    const choices = writtenChoices(['pt-BR', 'qaa'], 'fr');
    expect(named(choices.filter(({ value }) => value.startsWith('pt') || value === 'qaa'))).toEqual(
      ['pt portugais', 'pt-BR portugais brésilien', 'pt-PT portugais européen', 'qaa qaa'].sort(),
    );
    expect(choices.filter(({ value, label }) => value === label).map(({ value }) => value)).toEqual(['qaa']);
  });
});
