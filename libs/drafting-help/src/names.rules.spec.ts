import { namesIn, wordsIn } from './names.rules.js';

const taken = (text: string, ...names: string[]) =>
  namesIn(text, names).map(({ start, end }) => text.slice(start, end));

describe('finding whom a text names', () => {
  it('finds people in full, in whatever case, and by one part of their name', () => {
    expect(taken('I met sofia rossi today. Thanks, Sofia’s team, and Rossi!', 'Sofia Rossi')).toEqual(
      expect.arrayContaining(['sofia rossi', 'Sofia', 'Rossi']),
    );
    expect(taken('Mit Jörg-Ulrich von der Aue in Leeds', 'Jörg-Ulrich von der Aue')).toEqual(
      expect.arrayContaining(['Jörg-Ulrich von der Aue', 'Jörg-Ulrich', 'Aue']),
    );
  });

  it('finds one part of a name in capitals, too', () => {
    expect(taken('THANK YOU SOFIA! Mark it: ROSSI.', 'Sofia Rossi')).toEqual(['SOFIA', 'ROSSI']);
  });

  it('leaves ordinary words alone: parts of others, in small letters, at the beginning of a sentence', () => {
    expect(
      taken('Sofiana will mark it. Mark your calendars. Will it rain?\n“Grace matters.”', 'Mark Will', 'Sofia Grace'),
    ).toEqual([]);
    expect(taken('I asked Mark about it.', 'Mark Lee')).toEqual(['Mark']);
  });

  it('offers the words to look names up by, with and without what an apostrophe adds', () => {
    expect(wordsIn('Sofia’s talk, Sofia!')).toEqual(expect.arrayContaining(['sofia’s', 'sofia', 'talk']));
  });
});
