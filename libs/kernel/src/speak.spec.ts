import { listOf, say } from '#libs/sentences';
import { pickLanguage } from './language.js';
import { inEnglish, speak } from './speak.js';

const german: Record<string, string> = {
  'There is a topic called “{name}” already.': 'Ein Thema namens „{name}“ gibt es schon.',
  '{count, plural, one {# line} other {# lines}}': '{count, plural, one {# Zeile} other {# Zeilen}}',
  'On {day, date, day}: {what}.': 'Am {day, date, day}: {what}.',
  'Choose one of {ways}.': 'Zur Wahl stehen {ways}.',
};
const inGerman = (...sentence: Parameters<typeof say>) => speak(say(...sentence), 'de', (text) => german[text]);

describe('a sentence', () => {
  it('is said in English by its own text', () => {
    expect(inEnglish(say('There is a topic called “{name}” already.', { name: 'R&D <b>' }))).toBe(
      'There is a topic called “R&D <b>” already.',
    );
    expect(inEnglish(say("The organisation’s and the member's {count, number}", { count: 12_000 }))).toBe(
      "The organisation’s and the member's 12,000",
    );
  });

  it('is said in another language by its catalogue, with figures, dates and lists as written there', () => {
    expect(inGerman('There is a topic called “{name}” already.', { name: 'Forschung' })).toBe(
      'Ein Thema namens „Forschung“ gibt es schon.',
    );
    const lines = say('{count, plural, one {# line} other {# lines}}', { count: 12_000 });
    expect(inGerman('On {day, date, day}: {what}.', { day: new Date('2026-03-01T12:00:00Z'), what: lines })).toBe(
      'Am 1. März 2026: 12.000 Zeilen.',
    );
    expect(inGerman('Choose one of {ways}.', { ways: listOf(['Post', 'Kurier', 'Taube']) })).toBe(
      'Zur Wahl stehen Post, Kurier und Taube.',
    );
  });

  it('stays English as a whole where the catalogue does not have it', () => {
    expect(inGerman('Take {ways}, {count, number}.', { ways: listOf(['a', 'b']), count: 1_000 })).toBe(
      'Take a, b, 1,000.',
    );
  });
});

describe('picking a language', () => {
  it('takes the first wish that is spoken, by its base', () => {
    expect(pickLanguage('de-AT')).toBe('de');
    expect(pickLanguage(null, 'nl', undefined, 'FR_ca', 'de')).toBe('fr');
    expect(pickLanguage('', 'den', null)).toBe('en');
  });
});
