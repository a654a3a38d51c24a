import { NamesOf, namesIn } from './names.rules.js';

const taken = (text: string, ...names: string[]) =>
  namesIn(text, names).map(({ start, end }) => text.slice(start, end));

describe('finding whom a text names', () => {
  it('finds people in full, in whatever case, and by one part of their name', () => {
    expect(taken('I met sofia rossi today. Thanks, Sofia’s team, and Rossi!', 'Sofia Rossi')).toEqual(
      expect.arrayContaining(['sofia rossi', 'Sofia', 'Rossi']),
    );
    expect(taken('Mit Jörg-Ulrich von der Aue in Leeds', 'Jörg-Ulrich von der Aue')).toEqual(
      expect.arrayContaining(['Jörg-Ulrich von der Aue', 'Jörg', 'Ulrich', 'Aue']),
    );
  });

  it('finds one part of a name in capitals, too', () => {
    expect(taken('THANK YOU SOFIA! Mark it: ROSSI.', 'Sofia Rossi')).toEqual(['SOFIA', 'ROSSI']);
  });

  it.each([
    ['full-width letters', 'Thanks, Ｓｏｆｉａ and ＲＯＳＳＩ', ['Ｓｏｆｉａ', 'ＲＯＳＳＩ']],
    ['signs that show nothing', 'Thanks, So\u200bfia and Ros\u00adsi', ['So\u200bfia', 'Ros\u00adsi']],
    ['letters of another alphabet', 'Thanks, Sоfiа', ['Sоfiа']],
    ['letters set apart', 'Thanks, S o f i a', ['S o f i a']],
    ['small letters', 'thanks sofia', ['sofia']],
    ['one word', 'With #SofiaRossi and #sofiarossi', ['Sofia', 'Rossi', 'SofiaRossi', 'sofiarossi']],
    ['another language’s endings', 'Bei Sofias Team, mit Rossis', ['Sofias', 'Rossis']],
  ])('finds them in %s', (_, text, found) => {
    expect(taken(text, 'Sofia Rossi')).toEqual(expect.arrayContaining(found));
  });

  it.each([
    ['Bei Mullers und bei Muellers, mit Muellern und Müllers', 'Jörg Müller', 4],
    ['Danke, JORG und Joerg', 'Jörg Müller', 2],
    ['Merci à Helene et à François', 'Hélène Francois', 2],
    ['Dziękuję Annie, Anny, Annę i Anną oraz Tomaszowi', 'Anna Tomasz', 5],
    ['L’avis d’Anna et qu’Anna donne', 'Anna Lee', 2],
    ['田中さんと話しました。田中太郎', '田中 太郎', 3],
  ])('finds them however a language writes them: %s', (text, name, least) => {
    const places = new Set(namesIn(text, [name]).map(({ start }) => start));
    expect(places.size).toBeGreaterThanOrEqual(least);
  });

  it('leaves ordinary words alone: parts of others, in small letters, at the beginning of a sentence', () => {
    expect(
      taken('Sofiana will mark it. Mark your calendars. Will it rain?\n“Grace matters.”', 'Mark Will', 'Sofia Grace'),
    ).toEqual([]);
    expect(taken('I asked Mark about it.', 'Mark Lee')).toEqual(['Mark']);
    expect(taken('We baker folk at the University Hospital', 'Tom Baker', 'Acme University Hospital')).toEqual([]);
    expect(taken('We met Acme at acme university hospital', 'Acme University Hospital')).toEqual(
      expect.arrayContaining(['Acme', 'acme university hospital']),
    );
  });

  it('looks for many names in a long text as fast as in a short one', () => {
    const leastTime = (sentences: number) => {
      const named = new NamesOf('Thanks, Sofia Rossi, for the day. '.repeat(sentences));
      const rounds = Array.from({ length: 5 }, () => {
        const began = performance.now();
        for (let nth = 0; nth < 1_000; nth++) named.spans(`Firstname${nth} Lastname${nth}`);
        return performance.now() - began;
      });
      return Math.min(...rounds);
    };
    leastTime(10);
    const [short, long] = [leastTime(10), leastTime(1_000)];
    expect(long).toBeLessThan(10 * short);
  });
});
