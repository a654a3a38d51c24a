import { saying } from '#testing/kernel';
import { testPackFiles } from '../testing/index.js';
import { PackError, parsePack, type PackProblem } from './index.js';

const pack = testPackFiles['pack.yaml'] as string;

function problemsOf(files: Record<string, string>): PackProblem[] {
  try {
    parsePack(files);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

describe('reading a pack', () => {
  it('names file, rule and line of an example that does not hold', () => {
    expect(problemsOf({ 'pack.yaml': pack.replace('fail: [Awesome.]', 'fail: [Fine.]') })).toEqual([
      {
        file: 'pack.yaml',
        line: 22,
        rule: 'TEST-02',
        field: 'examples.fail',
        message: saying('Should be found, but is not: "Fine."'),
      },
    ]);
  });

  it('refuses a rule without examples, an unknown field, an unknown list and an unknown condition', () => {
    expect(problemsOf({ 'pack.yaml': pack.replace('fail: [Awesome.]', 'fail: []') })[0]).toMatchObject({
      rule: 'TEST-02',
    });
    expect(
      problemsOf({ 'pack.yaml': pack.replace('severity: warn', 'severity: warn\n    colour: red') })[0]?.message,
    ).toEqual(saying(/colour/));
    expect(problemsOf({ 'pack.yaml': pack.replace('{ words: [awesome] }', 'nowhere') })[0]?.message).toEqual(
      saying(/nowhere/),
    );
    expect(problemsOf({ 'pack.yaml': pack.replace('{ words: [awesome] }', '{ sounds: loud }') })[0]?.message).toEqual(
      saying(/sounds/),
    );
  });

  it('leaves to how a text reads only what asks for a look, and by a number', () => {
    const likely = (severity: string, least: string) =>
      problemsOf({ 'pack.yaml': pack.replace('severity: warn', `severity: ${severity}\n    likely: ${least}`) });
    expect(likely('block', '0')[0]).toMatchObject({
      field: 'likely',
      message: saying(/not left to how a text reads/),
    });
    expect(likely('review', 'very')[0]).toMatchObject({
      field: 'likely',
      message: saying('"likely" must be a number.'),
    });
    expect(likely('review', '-99')).toEqual([]);
  });

  it('refuses a pattern outside of linear time', () => {
    const broken = pack.replace('{ words: [awesome] }', "{ pattern: '(a)\\1' }");
    expect(problemsOf({ 'pack.yaml': broken })[0]).toMatchObject({ rule: 'TEST-02', line: 22 });
  });

  it('tells of broken YAML with its line', () => {
    expect(problemsOf({ 'pack.yaml': pack, 'more.yaml': 'rules:\n  - id: [' })[0]).toMatchObject({ file: 'more.yaml' });
  });
});
