import { speaksAnother } from './spoken-language.js';

const EN = 'On Saturday you can look into my laboratory, and I am glad of each of you!';
const DE = 'Am Samstag könnt ihr in mein Labor schauen, und ich freue mich auf alle!';

describe('a text that was to be in a language', () => {
  it.each([
    [EN, 'de'],
    [DE, 'fr'],
    [DE, 'en-GB'],
    ['Samedi, vous pouvez visiter mon laboratoire, et je me réjouis de vous voir.', 'de-CH'],
  ])('is told where it is plainly in another: %s as %s', async (text, language) => {
    expect(await speaksAnother(text, language)).toBe(true);
  });

  it.each([
    [EN, 'en'],
    [DE, 'de-AT'],
    ['Vi åbner laboratoriet på lørdag, og jeg glæder mig til at se jer.', 'nb'],
    ['[name 1] öffnet am Samstag das Labor: [link 1] #OpenDay #Science #Laboratory', 'de'],
    ['Hello Leeds!', 'de'],
    [EN, 'tlh'],
  ])('is let be where it is in it, or nobody can tell: %s as %s', async (text, language) => {
    expect(await speaksAnother(text, language)).toBe(false);
  });
});
