import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { writePdf, type Block, type PaperDocument } from './index.js';

const paper = (...blocks: Block[]): PaperDocument => ({
  title: 'Akte Müller',
  language: 'de',
  author: 'Zoë Brûlé',
  at: new Date('2026-11-06T08:07:06Z'),
  altered: 'Not shown exactly.',
  foot: (page, of) => `Page ${page} of ${of}`,
  blocks,
});

const read = async (document: PaperDocument) => {
  const bytes = await writePdf(document);
  const proxy = await getDocumentProxy(new Uint8Array(bytes));
  const { text: pages } = await extractText(proxy, { mergePages: false });
  return { bytes, pages, info: (await getMeta(proxy)).info };
};

describe('a document on paper', () => {
  it('shows letters of every European language, in a font of its own', async () => {
    const text = 'Schwindel, Übelkeit, ß; œdème, ça; ναυτία ΆΏ; тошнота; ość';
    const { bytes, pages } = await read(paper({ is: 'words', about: 'Gemeldet', text }));
    expect(pages.join('\n')).toContain(text);
    expect(pages.join('\n')).not.toContain('Not shown exactly.');
    expect(bytes.toString('latin1')).toContain('/FontFile2');
  });

  it('has a title, an author and a language', async () => {
    const { bytes, info } = await read(paper());
    expect(info).toMatchObject({ Title: 'Akte Müller', Author: 'Zoë Brûlé' });
    expect(bytes.toString('latin1')).toContain('/Lang (de)');
  });

  it('numbers each page, and loses nothing of a text that fills several', async () => {
    const lines = Array.from({ length: 150 }, (_, index) => `Zeile ${index + 1}.`);
    const { pages } = await read(paper({ is: 'words', about: 'Lang', text: lines.join('\n') }));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${pages.length}`));
    for (const line of lines) expect(pages.join('\n')).toContain(line);
  });

  it('never leaves alone at the foot of a page what names the next words', async () => {
    const notes = Array.from({ length: 200 }, (_, index): Block => ({
      is: 'words',
      about: `About ${index}.`,
      text: `Text ${index}.${'\nmore'.repeat(index % 7)}`,
    }));
    const { pages } = await read(paper(...notes));
    for (const index of notes.keys()) {
      const page = pages.find((each) => each.includes(`About ${index}.`));
      expect(page).toContain(`Text ${index}.`);
    }
  });

  it('says of what it cannot show by which number it goes, in facts too', async () => {
    const { pages } = await read(
      paper(
        { is: 'words', about: 'Comment', text: 'sick 中\u0000 end' },
        { is: 'facts', of: [{ label: 'Patient', value: 'she \u{1F9A0}' }] },
      ),
    );
    const told = pages.join('\n');
    expect(told).toContain('sick [U+4E2D][U+0000] end');
    expect(told).toContain('she [U+1F9A0]');
    expect(told.match(/Not shown exactly\./g)).toHaveLength(2);
  });

  it('warns where words run from right to left', async () => {
    const { pages } = await read(paper({ is: 'words', about: 'Comment', text: 'دوار شديد' }));
    expect(pages.join('\n')).toContain('Not shown exactly.');
  });

  it('breaks what is longer than a line, however long it runs on without a space', async () => {
    const runs = ['z'.repeat(30_000), 'e\u0301'.repeat(5_000), 'a\u00a0b'.repeat(5_000), '中'.repeat(2_000)];
    const { pages } = await read(paper(...runs.map((text): Block => ({ is: 'words', about: '', text }))));
    const told = pages
      .join('')
      .normalize('NFD')
      .replace(/\s|Page \d+ of \d+/g, '');
    expect(told.match(/z/g)).toHaveLength(30_000);
    expect(told.match(/e\u0301/g)).toHaveLength(5_000);
    expect(told.match(/ab/g)).toHaveLength(5_000);
    expect(told.match(/\[U\+4E2D\]/g)).toHaveLength(2_000);
  });
});
