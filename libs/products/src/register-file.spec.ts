import { saying } from '#testing/kernel';
import { readRegisterFile } from './register-file.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

describe('a published register', () => {
  it('of the FDA is read in portions, lines keep their numbers', async () => {
    const header = 'Ingredient~DF;Route~Trade_Name';
    const lines = Array.from({ length: 4_500 }, (_, at) => `SUBSTANCE${letters(at)}~TABLET~BRAND${letters(at)}`);
    lines[2_998] = 'short';
    const {
      names,
      lines: read,
      refused,
    } = await readRegisterFile('orange_book', bytes([header, ...lines].join('\r\n')));
    expect([names.length, read, refused]).toEqual([8_998, 4_500, [{ line: 3_000, reason: saying(/./) }]]);
  });

  it('of France is Latin-1 without a header', async () => {
    const line = (name: string) => `61266250\t${name}, gélule\tgélule\torale\tAutorisation active\tProcédure nationale`;
    const lines = Array.from({ length: 2_100 }, (_, at) => line(`ÉPRÉVAL${letters(at)}`));
    lines[2_050] = 'nothing';
    const reading = await readRegisterFile('bdpm', bytes(lines.join('\n'), 'latin1'));
    expect([reading.names.length, reading.lines]).toEqual([2_099, 2_100]);
    expect(reading.refused).toEqual([{ line: 2_051, reason: saying(/./) }]);
  });

  it('of the EMA may have a preamble', async () => {
    const table = 'Category,Name of medicine,Active substance\nHuman,Abcalor,abcalorib\nHuman\n';
    const preamble = 'European Medicines Agency\n\n"Medicines, as of 21/11/2026"\n';
    const plain = await readRegisterFile('ema', bytes(table));
    const headed = await readRegisterFile('ema', bytes(preamble + table));
    expect(headed.names).toEqual(plain.names);
    expect(plain.names).toEqual(['abcalor', 'abcalorib']);
    expect([plain.refused[0]?.line, headed.refused[0]?.line]).toEqual([3, 6]);
  });

  it('of the EMA is read in portions too, cells with line breaks and all', async () => {
    const line = (at: number) => `Human,"Brand${letters(at)}\nfilm-coated",substance${letters(at)}ab`;
    const lines = Array.from({ length: 3_000 }, (_, at) => line(at));
    lines[2_500] = 'Human';
    const table = ['Title', 'Category,Name of medicine,"Active\nsubstance"', ...lines].join('\n');
    const {
      names,
      lines: read,
      refused,
    } = await readRegisterFile('ema', bytes(table.replace('"Active\nsubstance"', 'Active substance')));
    expect([read, refused]).toEqual([3_000, [{ line: 2 + 2 * 2_500 + 1, reason: saying(/./) }]]);
    expect(names).toContain(`substance${letters(2_999)}ab`);
    expect((await readRegisterFile('ema', bytes(table))).refused).toEqual([
      { line: 3 + 2 * 2_500 + 1, reason: saying(/./) },
    ]);
  });

  it.each(['orange_book', 'ema', 'bdpm'] as const)('%s lets others have their turn', async (kind) => {
    const first = {
      orange_book: 'Ingredient~DF;Route~Trade_Name',
      ema: 'Category,Medicine name,Active substance',
      bdpm: '',
    };
    const line = (at: number) =>
      ({
        orange_book: `SUB${letters(at)}~TABLET~BRAND${letters(at)}`,
        ema: `Human,Brand${letters(at)},sub${letters(at)}`,
        bdpm: `61266250\tÉPRÉVAL${letters(at)}, gélule\tgélule\torale\tActive\tNationale`,
      })[kind];
    const text = [first[kind], ...Array.from({ length: 5_000 }, (_, at) => line(at))].filter(Boolean).join('\n');
    let turns = 0;
    const ticking = setInterval(() => turns++, 0);
    await readRegisterFile(kind, bytes(text));
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(3);
  });

  it.each([
    ['PK\x03\x04xl/workbook.xml', /Excel/],
    ['%PDF-1.7', /PDF/],
  ])('says in one sentence what a %j is', async (start, told) => {
    await expect(readRegisterFile('ema', bytes(start))).rejects.toMatchObject({
      errors: [{ field: 'file', message: saying(told) }],
    });
  });

  it.each(['orange_book', 'ema', 'bdpm'] as const)('%s refuses what it is not', async (kind) => {
    for (const text of ['', 'hello', '{"a": 1}', '\0\0']) {
      await expect(readRegisterFile(kind, bytes(text))).rejects.toMatchObject({ code: 'unreadable_register' });
    }
  });
});

function letters(at: number): string {
  return [...at.toString(20)].map((digit) => String.fromCharCode(97 + parseInt(digit, 20))).join('');
}
