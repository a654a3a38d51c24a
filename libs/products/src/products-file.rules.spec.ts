import { readProductsFile } from './products-file.rules.js';
import { productProblems, tidiedProduct, type ProductDraft } from './products.rules.js';

const read = (text: string) => readProductsFile(Buffer.from(text)).lines;

describe('a file of products', () => {
  it('holds several values in a cell and speaks of places as the rules do', () => {
    const [line] = read(
      '\ufeffBrand,INN,codes,acronyms,indications,status,own\n"Zelvira, 10 mg",zelvitinib,ACM-1|ACM-2,HORIZON,gb: plaque psoriasis |EU:psoriasis,OTC,no\n',
    );
    expect(line).toEqual({
      line: 2,
      problems: [],
      product: {
        brand: 'Zelvira, 10 mg',
        inn: 'zelvitinib',
        codes: ['ACM-1', 'ACM-2'],
        acronyms: ['HORIZON'],
        indications: [
          { country: 'UK', text: 'plaque psoriasis' },
          { country: 'EU', text: 'psoriasis' },
        ],
        status: 'otc',
        own: false,
      },
    });
  });

  it('names line and column of what it cannot take', () => {
    const lines = read('brand;indications;status\nAcmol;psoriasis;\n;;\n;UK:x;\nAcmol;;often\nBo;;;;7\n');
    expect(lines.map(({ line, problems }) => [line, ...problems.map(({ field }) => field)])).toEqual([
      [2, 'indications[0].country', 'indications[0].text'],
      [4, 'brand'],
      [5, 'status', 'brand'],
      [6, 'line'],
    ]);
  });

  it('refuses a line whose quotation mark is not closed', () => {
    expect(read('brand\n"A\nBrisol\n').map(({ line, problems }) => [line, problems.length > 0])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it.each([
    ['', 'unreadable_file'],
    ['name,inn\nA,b\n', 'wrong_columns'],
    ['brand,brand\nA,b\n', 'wrong_columns'],
  ])('is refused as a whole when it is %j', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a product', () => {
  it('is held to its measure', () => {
    const draft: ProductDraft = {
      brand: '123',
      inn: 'x'.repeat(101),
      codes: [' a ', '', 'ACM-1', 'ACM-1'],
      acronyms: [],
      indications: [],
      status: null,
      own: true,
    };
    const tidied = tidiedProduct(draft);
    expect(tidied.codes).toEqual(['a', 'ACM-1']);
    expect(productProblems(tidied).map(({ field }) => field)).toEqual(['brand', 'inn', 'codes[0]']);
  });
});
