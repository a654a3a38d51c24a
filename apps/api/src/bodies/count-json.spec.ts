import { countJson } from './count-json.js';

const BOUNDS = { keys: 3, values: 6, depth: 3 };
const refusal = (text: string) => {
  try {
    countJson(Buffer.from(text), BOUNDS);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the count of what a JSON text holds', () => {
  it.each([
    ['{"a":1,"b":[1,2],"c":{}}', null],
    ['{"a":1,"b":2,"c":{"d":1}}', 'too_many_keys'],
    ['[1,2,3,4,5,6]', null],
    ['[1,2,3,4,5,6,7]', 'too_many_values'],
    ['[[[1]]]', null],
    ['[[],[[]],{"a":[]}]', null],
    ['[[[[1]]]]', 'too_deep'],
    ['["{[{[,,,,,,,,::::", "\\"[[[[[\\\\", 1]', null],
    ['"never closed [[[[[', null],
    ['[[[[ never closed', 'too_deep'],
    ['"ends with a backslash \\', null],
    ['', null],
  ])('of %s: %s', (text, code) => expect(refusal(text)).toBe(code));

  it('takes no longer than the text is long', () => {
    const began = performance.now();
    for (const part of ['[', '"', '\\"', '{"a":', '],'])
      countJson(Buffer.from(part.repeat(1_000_000)), { keys: Infinity, values: Infinity, depth: Infinity });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
