import { removal } from './removal.js';

/** The text without the words between the bars. */
function without(marked: string): string {
  const [before = '', words = '', after = ''] = marked.split('|');
  const { start, end, text } = removal(before + words + after, {
    start: before.length,
    end: before.length + words.length,
  });
  const whole = before + words + after;
  return whole.slice(0, start) + text + whole.slice(end);
}

describe('taking words out of a text', () => {
  it.each([
    // A whole sentence.
    ['We help. |It never fails.| Ask us.', 'We help. Ask us.'],
    ['We help. |It never fails|. Ask us.', 'We help. Ask us.'],
    ['|It never fails|! Ask us.', 'Ask us.'],
    ['We help. |It never fails|.', 'We help.'],
    ['|It never fails.|', ''],
    ['We help.\n\n|It never fails|.\n\nAsk us.', 'We help.\n\nAsk us.'],
    ['We help.\n|It never fails|.\nAsk us.', 'We help.\nAsk us.'],
    ['We help.\n\n|It never fails.|', 'We help.'],
    ['|It never fails|...\n\nAsk us.', 'Ask us.'],
    // At the head, in the midst, at the end.
    ['|Without any risk|, we help.', 'We help.'],
    ['|Guaranteed| results for all.', 'Results for all.'],
    ['We help |without any risk|.', 'We help.'],
    ['We help, |without any risk|.', 'We help.'],
    ['We help, |guaranteed.| More soon.', 'We help. More soon.'],
    ['A |miracle| cure.', 'A cure.'],
    ['A treatment for all |guaranteed|', 'A treatment for all'],
    ['we are here. |miracle| cures help.', 'we are here. cures help.'],
    ['|Guaranteed| iPhone apps.', 'iPhone apps.'],
    ['|See| https://x.example now', 'https://x.example now'],
    ['|Miracle| {{link}}', '{{link}}'],
    // Put in between, or one of several.
    ['Our drug, |which is 100 % safe|, helps patients.', 'Our drug helps patients.'],
    ['Our drug – |guaranteed| – helps.', 'Our drug helps.'],
    ['Our drug - |guaranteed| - helps.', 'Our drug helps.'],
    ['It is fast, |safe|, cheap.', 'It is fast, cheap.'],
    ['It is fast, |safe|, and cheap.', 'It is fast, and cheap.'],
    ['It is fast and |safe|.', 'It is fast.'],
    ['It is |safe| and fast.', 'It is fast.'],
    ['|Safe| and fast: our drug.', 'Fast: our drug.'],
    ['Result: |guaranteed|.', 'Result.'],
    ['|Guaranteed|: we help.', 'We help.'],
    // Brackets, quotation marks, signs.
    ['We help (|guaranteed|) all.', 'We help all.'],
    ['We help all (|guaranteed|).', 'We help all.'],
    ['We help (you, |guaranteed|) all.', 'We help (you) all.'],
    ['We help (|guaranteed|, you) all.', 'We help (you) all.'],
    ['They say “|it never fails|”. Ask us.', 'They say. Ask us.'],
    ['“|It never fails.|” Ask us.', 'Ask us.'],
    ['He said "|wow|" today.', 'He said today.'],
    ['We help |now|!', 'We help!'],
    ['We help 🎉 |guaranteed| 🎉 today', 'We help 🎉 🎉 today'],
    ['✅ |Guaranteed results|\n✅ Fast', '✅ Fast'],
    ['• |Guaranteed|, fast results\n• More', '• Fast results\n• More'],
    ['- |Guaranteed results|.\n- Fast', '- Fast'],
    ['1. |Guaranteed results|\n2. Fast', '2. Fast'],
    ['We help. |It never fails!| 🎉', 'We help. 🎉'],
    ['Proud of this. |#miracle| #science', 'Proud of this. #science'],
    ['Proud. #|miracle|cure #science', 'Proud. #science'],
    ['Proud. #science |#miracle|', 'Proud. #science'],
    ['We help, |surely| #science', 'We help, #science'],
    ['The |bullshit|ters came.', 'The came.'],
    ['At 2.5 % |guaranteed| per year.', 'At 2.5 % per year.'],
    // German and French.
    ['Unser Mittel, |das völlig sicher ist|, hilft.', 'Unser Mittel hilft.'],
    ['|Garantiert| wirksame Mittel.', 'Wirksame Mittel.'],
    ['Es hilft |z. B. immer| bei Schmerz.', 'Es hilft bei Schmerz.'],
    ['Es hilft, z. B. |Immer| wieder.', 'Es hilft, z. B. wieder.'],
    ['Wir sagen „|Wunder|“ dazu.', 'Wir sagen dazu.'],
    ['Es ist schnell und |sicher|.', 'Es ist schnell.'],
    ['Nous aidons |sans risque| !', 'Nous aidons !'],
    ['Nous aidons\u00a0: |sans risque|.', 'Nous aidons.'],
    ['Ils disent « |miracle| » souvent.', 'Ils disent souvent.'],
    ['|Sans aucun risque|, nous aidons.', 'Nous aidons.'],
    ['|Évident| et sûr.', 'Sûr.'],
    ['|Hier,| élan nouveau.', 'Élan nouveau.'],
    // Where there are no spaces.
    ['我们|保证|有效。', '我们有效。'],
  ])('makes “%s” read “%s”', (marked, left) => {
    expect(without(marked)).toBe(left);
  });

  const phrases = {
    en: ['guaranteed', 'Without any risk', 'which never fails', 'the best cure of all'],
    de: ['garantiert', 'Ohne jedes Risiko', 'das niemals versagt', 'das beste Mittel überhaupt'],
    fr: ['garanti', 'Sans aucun risque', 'qui n’échoue jamais', 'le meilleur remède'],
  };
  const heads = [
    '',
    'We met. ',
    'We met ',
    'Nous disons, ',
    'Hier – ',
    'Er sagt: ',
    'A (',
    'So „',
    'Oui « ',
    '🎉 ',
    'Up\n',
    'Up\n\n• ',
    'One and ',
    '#tag ',
  ];
  const tails = [
    '',
    '.',
    '. We go.',
    '!',
    ' !',
    '...',
    ', we go.',
    ' und wir.',
    ' – mais oui.',
    ': los.',
    ') now.',
    '“ da.',
    ' » puis.',
    ' 🎉',
    ' #tag',
    '\nDown',
    '.\n\nDown',
    '?! Ja.',
  ];

  it.each(Object.entries(phrases))('leaves nothing untidy, whatever stands around it (%s)', (_, each) => {
    for (const phrase of each)
      for (const head of heads)
        for (const tail of tails) {
          const left = without(`${head}|${phrase}|${tail}`);
          const told = `${head}|${phrase}|${tail} → ${left}`;
          expect([told, left.match(/ {2}|,\s*[,.;:!?]|[–:;]\s*[,.;:]|(?<!\.)\.\.(?!\.)|\.\s+\./u)?.[0]]).toEqual([
            told,
            undefined,
          ]);
          expect([told, left.match(/\(\s*\)|„\s*“|«\s*»|^\s|[^\S\n]$|\n{3}|[^\S\n]\n|\n[^\S\n]/u)?.[0]]).toEqual([
            told,
            undefined,
          ]);
          expect([told, left.match(/(?:^|[.!?]\s)[,;:]/u)?.[0]]).toEqual([told, undefined]);
          if (/^\p{Lu}/u.test(phrase) && head === '') expect([told, /^\p{Ll}/u.test(left)]).toEqual([told, false]);
          const kept = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
          const around = kept(`${head} ${tail}`).filter((word) => !/^(?:and|und|mais)$/.test(word));
          expect([told, kept(left).filter((word) => !/^(?:and|und|mais)$/.test(word))]).toEqual([told, around]);
        }
  });
});
