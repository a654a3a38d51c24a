import { readPacks } from '#libs/packs';
import { compileRuleSet, createScreener } from '#libs/screener';
import { readPosts, scorePosts } from './posts.js';

describe('posts worded by the project', () => {
  const scores = Object.entries(scorePosts(createScreener(compileRuleSet(readPacks())), readPosts()));

  it.each(scores.filter(([name]) => !name.startsWith('clean')))(
    '%s: at least three of four are stopped',
    (_, score) => {
      expect({ ...score, enough: score.right / score.cases >= 0.75 }).toEqual({ ...score, enough: true });
    },
  );

  it.each(scores.filter(([name]) => name.startsWith('clean')))('%s: at most one of twenty is stopped', (_, score) => {
    expect({ ...score, few: score.wrong.length <= score.cases / 20 }).toEqual({ ...score, few: true });
  });
});
