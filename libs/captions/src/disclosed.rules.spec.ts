import { isDisclosed } from './disclosed.rules.js';
import { withDisclosure } from './disclosure.rules.js';

const EN = 'I work for Acme.';
const DE = 'Ich arbeite für Acme.';

describe('a disclosure', () => {
  it.each([
    [EN, 'I work for Acme. We open.'],
    [EN, 'We open.\n\nI work for Acme.'],
    [EN, 'We open on Saturday\n\nI work for Acme.'],
    [EN, 'We open on Saturday! 🎉 I work for Acme. #lab'],
    [EN, 'Not long to go!\n\nI work for Acme.'],
    [EN, 'It is a lie that I work for Acme.\n\nI work for Acme.'],
    [EN, 'See {{link}}\nI work for Acme.\nIs that not great?'],
    [EN, 'I work for Acme. That is why I was there. It is not a secret.'],
    [DE, 'Wir öffnen. Ich arbeite für Acme.'],
    [EN, 'We \u202eopen.\n\nI work for Acme.'],
    ['#AcmeTeam', 'So proud to be #AcmeTeam today'],
    ['Employee of Acme', 'We open.\n\nEmployee of Acme'],
    ['私はAcmeに勤務しています。', '開きます。私はAcmeに勤務しています。'],
  ])('is said: %s in %s', (disclosure, text) => {
    expect(withDisclosure(text, disclosure)).toBe(text);
  });

  it.each([
    [EN, 'It is a lie that I work for Acme.'],
    [EN, 'People say: I work for Acme.'],
    [EN, 'Nobody would think I work for Acme.'],
    [EN, '“I work for Acme.” is what they say.'],
    [EN, 'It is a lie that\n\nI work for Acme.'],
    [EN, 'The next sentence is a lie. I work for Acme.'],
    [EN, 'I work for Acme. Not!'],
    [EN, 'I work for Acme. That is a lie.'],
    [EN, 'I work for Acme. Just kidding.'],
    [DE, 'Es stimmt nicht, dass\nIch arbeite für Acme.'],
    [DE, 'Ich arbeite für Acme. Das ist gelogen.'],
    ['Je travaille pour Acme.', 'Je travaille pour Acme. C’est faux.'],
    ['Employee of Acme', 'I am not an Employee of Acme'],
    ['Employee of Acme', 'Employee of Acme I am not'],
    ['#AcmeTeam', '#AcmeTeamsAreOthers'],
    [EN, 'We \u202eopen. I work for Acme.'],
    [EN, `${'We open. '.repeat(20)}\u2067Come. I work for Acme.`],
  ])('is not said: %s in %s', (disclosure, text) => {
    expect(isDisclosed(text, disclosure)).toBe(false);
    expect(withDisclosure(text, disclosure)).toBe(`${text}\n\n${disclosure}`);
  });
});
