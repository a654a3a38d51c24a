import { jsonIn } from './json-in.js';

describe('the JSON in what a model says', () => {
  it.each([
    ['Here it is: {"a":{"b":1}} I hope that helps.', '{"a":{"b":1}}'],
    ['{}', '{}'],
    ['no object', null],
    ['} backwards {', null],
  ])('of %s', (said, json) => expect(jsonIn(said)).toBe(json));

  it('is looked for once, however many braces are opened', () => {
    expect(jsonIn('{'.repeat(5_000_000))).toBeNull();
  });
});
