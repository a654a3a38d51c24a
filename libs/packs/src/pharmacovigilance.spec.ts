import { compileRuleSet, createScreener } from '#libs/screener';
import { readPacks, shippedPacks } from './index.js';

const screener = createScreener(compileRuleSet(readPacks(shippedPacks, ['pharmacovigilance'])));

/** The words marked as the reaction in a text that goes to drug safety. */
function reactionsIn(text: string): string[] {
  const { findings } = screener.screen(text);
  return findings.filter(({ rule }) => rule === 'PV-01').map(({ start, end }) => text.slice(start, end));
}

describe('an adverse event', () => {
  it.each([
    ['I take ibuprofen for headaches. After the second tablet I broke out in a terrible rash.', 'rash'],
    ['Metformin is for diabetes. Metformin gave my aunt a rash.', 'rash'],
    ['I use Ozempic for diabetes. It gave me nausea and vomiting.', 'nausea'],
    ['I take sertraline for anxiety and depression, and I have had insomnia since.', 'insomnia'],
    ['I took ibuprofen for headache and vomited.', 'vomited'],
    ['I took ibuprofen for migraine and fainted.', 'fainted'],
  ])('is found beside what the medicine is for: %s', (text, reaction) => {
    expect(reactionsIn(text)).toEqual([reaction]);
  });

  it.each([
    'I take ibuprofen for headache and it works well.',
    'I took ibuprofen for headache, nausea and fever.',
    'Aspirin for headache. Never had side effects.',
    'I took ibuprofen and never vomited or fainted.',
    'Took ibuprofen, no rash and no nausea.',
  ])('is not what a medicine is given for, nor what is denied: %s', (text) => {
    expect(reactionsIn(text)).toEqual([]);
  });
});
