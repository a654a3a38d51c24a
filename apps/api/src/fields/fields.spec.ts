import { inEnglish, type DomainError } from '#libs/kernel';
import { saying } from '#testing/kernel';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  PersonIdField,
  TextField,
} from './fields.js';
import { validationPipe } from './validation.pipe.js';

class Part {
  @TextField({ least: 1, most: 5 })
  text: string;
}

class Box {
  @ObjectField(() => Part)
  part: Part;
}

class Order {
  @TextField({ least: 1, most: 20 })
  title: string;

  @TextField({ optional: true, most: 20 })
  note?: string;

  @TextField({ optional: true, nullable: true, most: 20 })
  colour?: string | null;

  @IntegerField({ optional: true, least: 0, most: 9 })
  count?: number;

  @FlagField({ optional: true })
  gift?: boolean;

  @ChoiceField(['post', 'courier'], { optional: true, list: { most: 2 } })
  ways?: string[];

  @IdField({ optional: true })
  customerId?: string;

  @IdField({ optional: true, list: { most: 3 } })
  giverIds?: string[];

  @InstantField({ optional: true })
  due?: string;

  @ObjectField(() => Part, { optional: true, list: { most: 3 } })
  parts?: Part[];
}

class Handover {
  @PersonIdField()
  deputyId: string;
}

const take = (value: unknown): Promise<Order> =>
  validationPipe().transform(value, { type: 'body', metatype: Order }) as Promise<Order>;
const problems = (value: unknown) =>
  take(value).then(
    () => [],
    (error: DomainError) => error.errors.map(({ field, message }) => `${field} ${inEnglish(message)}`),
  );

describe('the fields of a request', () => {
  it('come through as they are, and only those that are asked for', async () => {
    const whole = { title: ' A ', parts: [{ text: 'b' }], ways: ['post'], gift: true, count: 3, colour: null };
    await expect(take(whole)).resolves.toMatchObject(whole);
    expect(await problems({ title: 'A', price: 1, parts: [{ text: 'b', weight: 2 }] })).toEqual([
      'price is not a field of this request',
      'parts[0].weight is not a field of this request',
    ]);
  });

  it('are named by their path, with what would be right', async () => {
    const wrong = {
      title: ' ',
      count: 10,
      gift: 'maybe',
      ways: ['post', 'pigeon'],
      customerId: '7',
      due: 'tomorrow',
      parts: [{ text: 'fine' }, { text: 'too long' }, {}],
    };
    expect(await problems(wrong)).toEqual([
      'title must not be empty',
      'count must be a whole number from 0 to 9',
      'gift must be true or false',
      'ways must be one of post, courier',
      'customerId must be an id',
      'due must be a time such as 2026-11-21T09:00:00Z',
      'parts[1].text must have at most 5 characters',
      'parts[2].text must be text',
    ]);
  });

  it('may be absent when optional, and null only when nullable', async () => {
    await expect(take({ title: 'A' })).resolves.toEqual(expect.objectContaining({ title: 'A' }));
    expect(await problems({ title: 'A', note: null, count: null, gift: null, parts: null })).toEqual([
      'note must be text',
      'count must be a whole number from 0 to 9',
      'gift must be true or false',
      'parts must be a list',
    ]);
    expect(await problems({})).toEqual(['title must be text']);
  });

  it('read numbers and flags from query strings, and nothing that only looks like them', async () => {
    await expect(take({ title: 'A', count: '7', gift: 'false' })).resolves.toMatchObject({ count: 7, gift: false });
    expect(await problems({ title: 'A', count: '', gift: '1' })).toHaveLength(2);
    expect(await problems({ title: 'A', count: '7.5' })).toHaveLength(1);
    expect(await problems({ title: 'A', count: true })).toHaveLength(1);
  });

  it('hold only text that can be stored', async () => {
    expect(await problems({ title: 'a\0b' })).toEqual(['title holds characters that cannot be stored']);
    expect(await problems({ title: 'a\ud800b' })).toEqual(['title holds characters that cannot be stored']);
    await expect(take({ title: 'a😀b' })).resolves.toMatchObject({ title: 'a😀b' });
  });

  it('take ids in lower case, as they are kept, also in lists', async () => {
    const [one, other] = ['0199B2C4-7D1E-7ABC-8DEF-0123456789AB', '0199b2c4-7D1E-7abc-8DEF-0123456789aB'];
    await expect(take({ title: 'A', customerId: one, giverIds: [one, other] })).resolves.toMatchObject({
      customerId: one.toLowerCase(),
      giverIds: [one.toLowerCase(), other.toLowerCase()],
    });
    expect(await problems({ title: 'A', customerId: [one], giverIds: [one, 7] })).toEqual([
      'customerId must be an id',
      'giverIds must be an id',
    ]);
  });

  it('say of a person that is not chosen to choose somebody', async () => {
    const wrong = (value: unknown) =>
      (validationPipe().transform(value, { type: 'body', metatype: Handover }) as Promise<Handover>).then(
        () => [],
        (error: DomainError) => error.errors.map(({ message }) => inEnglish(message)),
      );
    for (const empty of [{}, { deputyId: '' }, { deputyId: null }])
      expect(await wrong(empty)).toEqual(['choose somebody']);
    expect(await wrong({ deputyId: 'ada' })).toEqual(['must be an id']);
    expect(await wrong({ deputyId: '0199B2C4-7D1E-7ABC-8DEF-0123456789AB' })).toEqual([]);
  });

  it.each(['\u200b', '\u2060', '\ufeff', '\u00ad', '\u180e', '\u{e0041}', '\u3164', '\ufe0f', ' \u200b\u00ad\n'])(
    'take %j for no text at all',
    async (title) => {
      expect(await problems({ title })).toEqual(['title must not be empty']);
      await expect(take({ title: `a${title}` })).resolves.toMatchObject({ title: `a${title}` });
    },
  );

  it('refuse lists that are none, are too long or hold something else', async () => {
    expect(await problems({ title: 'A', parts: { text: 'b' } })).toEqual(['parts must be a list']);
    expect(await problems({ title: 'A', ways: ['post', 'post', 'post'] })).toEqual(['ways must hold at most 2']);
    expect(await problems({ title: 'A', parts: ['b'] })).toEqual(['parts must hold objects only']);
    expect(await problems({ title: 'A', parts: [null] })).toEqual(['parts must hold objects only']);
  });

  it('need an object where one is asked for', async () => {
    for (const part of [undefined, null, 'text', []]) {
      const taken = validationPipe().transform({ part }, { type: 'body', metatype: Box });
      await expect(taken).rejects.toMatchObject({ errors: [{ field: 'part', message: saying('must be an object') }] });
    }
  });

  it('refuse a body that is no object', async () => {
    for (const body of [[], 'text', 7, [{ title: 'A' }]]) expect(await problems(body)).not.toEqual([]);
  });

  it('are found strange, too many or of another kind before anything is made of them', async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, nth) => [`key${nth}`, nth]));
    const list = Array.from({ length: 100_000 }, () => 1);
    const began = performance.now();
    expect(await problems({ title: 'A', ...many(100_000) })).toHaveLength(20);
    expect(await problems({ title: list })).toEqual(['title must be text']);
    expect(await problems({ title: many(100_000), gift: list })).toEqual([
      'title must be text',
      'gift must be true or false',
    ]);
    expect(await problems({ title: 'A', ways: list })).toEqual(['ways must hold at most 2']);
    expect(await problems({ title: 'A', ways: [list, many(100_000)] })).toEqual(['ways must be one of post, courier']);
    expect(await problems({ title: 'A', parts: [list, many(50_000)] })).not.toEqual([]);
    // Quadratic work on any of them takes minutes.
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
