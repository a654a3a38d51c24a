import {
  adviceFor,
  gathered,
  isUsedUp,
  MOST_NEARLY,
  MOST_SAME,
  sayersOf,
  wordForm,
  type Sayers,
} from './similarity-budget.rules.js';

const TEXT = 'Our laboratory opens its doors on Saturday, and everybody who is curious may come and see it.';
const DISCLOSURE = 'I work for Acme.';
const fixed = [DISCLOSURE];

describe('the form of a text', () => {
  const form = (text: string) => wordForm(text, fixed);

  it.each([
    ['its disclosure', `${TEXT}\n\n${DISCLOSURE}`],
    ['a link of its own', `${TEXT} https://go.acme.example/x7Yz`],
    ['the place of a link that is still to come', `${TEXT} {{link}}`],
    ['a place that is still to be filled', `{{view}} ${TEXT}`],
    ['case', TEXT.toUpperCase()],
    ['punctuation', TEXT.replace(',', ' –').replace('.', '!!!')],
    ['the space between words', TEXT.replaceAll(' ', '\n ')],
    ['letters of another width', TEXT.replace('Our', 'Ｏｕｒ')],
    ['an emoji', `👉 ${TEXT} 🎉`],
  ])('is the same with and without %s', (_, text) => {
    expect(form(text)).toBe(form(TEXT));
  });

  it('is the same wherever, and in whichever order, hashtags stand at its edges', () => {
    const tagged = form(`${TEXT} #OpenDay #Leeds`);
    expect(form(`${TEXT}\n\n#leeds #openday\n\n${DISCLOSURE}`)).toBe(tagged);
    expect(form(`#Leeds ${TEXT} #OpenDay.`)).toBe(tagged);
    expect(form(`🎉 #OpenDay#Leeds 👉 ${TEXT}`)).toBe(tagged);
    expect(form('#Leeds #OpenDay')).toBe(form('#OpenDay #Leeds'));
    expect(tagged).not.toBe(form(TEXT));
  });

  it('takes a hashtag within a sentence for the word it is', () => {
    expect(form(TEXT.replace('curious', '#curious'))).toBe(form(TEXT));
  });

  it.each([
    ['another word', TEXT.replace('Saturday', 'Sunday')],
    ['other words first', TEXT.split(' ').reverse().join(' ')],
    ['a sentence of one’s own', `I will be there too. ${TEXT}`],
  ])('is another with %s', (_, text) => {
    expect(form(text)).not.toBe(form(TEXT));
  });

  it('takes no longer for a wall of hashtags', () => {
    const before = performance.now();
    form(`${'#a '.repeat(100_000)}x`);
    form(`${'#a'.repeat(100_000)} x${' #'.repeat(100_000)}`);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('reads scripts that put no space between words', () => {
    expect(form('今週、研究所を公開します。')).toBe(form('今週 研究所を公開します'));
    expect(form('今週、研究所を公開します。')).not.toBe(form('来週、研究所を公開します。'));
  });
});

describe('who says a text', () => {
  const sayers = (text: string, texts: [string, string][]) =>
    sayersOf(
      text,
      gathered(
        texts.map(([memberId, said]) => ({ memberId, text: said })),
        fixed,
      ),
      fixed,
    );

  it('is counted by people, those who say the same apart from those who say nearly the same', () => {
    const found = sayers(TEXT, [
      ['ada', `${TEXT}\n\n${DISCLOSURE}`],
      ['ada', TEXT],
      ['bea', TEXT.toLowerCase()],
      ['cem', `I will be there too, will you? ${TEXT}`],
      ['cem', TEXT],
      ['dan', `I am proud of this one. ${TEXT}`],
      ['eva', 'We have hired eleven chemists this year, and each of them had a question that I could not answer.'],
    ]);
    expect(found).toEqual({ same: 3, nearly: 4 });
  });

  it('is nobody where nothing but a disclosure and a link is left', () => {
    expect(sayers(`{{link}} ${DISCLOSURE}`, [['ada', 'https://acme.example/a']])).toEqual({ same: 0, nearly: 0 });
  });

  it('takes a few words that stand in many texts for the same only where there are no others', () => {
    const others: [string, string][] = [
      ['ada', 'Great news for us'],
      ['bea', `Great news for us: ${TEXT}`],
    ];
    expect(sayers(`Great news for us: ${TEXT}`, others)).toEqual({ same: 1, nearly: 1 });
    expect(sayers('Great news for us!', others)).toEqual({ same: 1, nearly: 1 });
  });

  it('counts everybody who says the same however many other texts there are', () => {
    const others = Array.from({ length: 300 }, (_, nth): [string, string] => [`other ${nth}`, `My own words, ${nth}`]);
    expect(sayers(TEXT, [...others, ['ada', TEXT]])).toEqual({ same: 1, nearly: 1 });
  });
});

describe('the budget', () => {
  it.each<[boolean, Sayers]>([
    [false, { same: MOST_SAME - 1, nearly: MOST_SAME - 1 }],
    [true, { same: MOST_SAME, nearly: MOST_SAME }],
    [false, { same: 0, nearly: MOST_NEARLY - 1 }],
    [true, { same: 0, nearly: MOST_NEARLY }],
  ])('is used up: %s, by %j', (used, sayers) => {
    expect(isUsedUp(sayers)).toBe(used);
  });
});

describe('what is advised', () => {
  const by = (caption: string, same: number, nearly = same) => ({ caption, sayers: { same, nearly } });
  const free = { locked: false };

  it('is the other caption that fewest share, the first of several', () => {
    expect(adviceFor(free, [by('a', 2), by('b', 1), by('c', 1, 4), by('d', 1)])).toEqual({
      advice: 'another_caption',
      instead: 'b',
    });
  });

  it('is no caption that is used up itself', () => {
    expect(adviceFor(free, [by('a', MOST_SAME)])).toEqual({ advice: 'own_words', instead: null });
  });

  it('is another time where the words are fixed, and another caption first', () => {
    expect(adviceFor({ locked: true }, [])).toEqual({ advice: 'another_time', instead: null });
    expect(adviceFor({ locked: true }, [by('a', 0)]).advice).toBe('another_caption');
  });
});
