import { StallStage } from '../stall/stall-stage.js';
import { worstStalls } from '../stall/stall-run.js';

/** What is done with the texts themselves, and every shape on every route, is for `npm run bench:stall`. */
const SHAPES =
  /, (?:200,000 unknown keys|lists within lists|forbidden keys|unknown things|a list for a request|a header of|one line|marks that are not closed|quotation marks)[^"]*$/;

/**
 * Every third: a route with a body has five shapes, so that it is met, and each shape comes to many of them;
 * of those that are only read, a third is.
 */
const inTurn = (nth: number) => nth % 3 === 0;

describe('the worst that can be sent to any route', () => {
  let stage: StallStage;

  beforeAll(async () => void (stage = await StallStage.open()), 60_000);
  afterAll(() => stage.stop());

  it('is answered, and whoever asks beside it is answered within a second', async () => {
    let asked = 0;
    let nth = 0;
    const ask = async (only: (name: string) => boolean) => {
      const found = new Map<string, string>();
      for await (const { name, as, status, health } of worstStalls(stage, (worst) => only(worst.name))) {
        asked += 1;
        if (health > 1_000) found.set(name, `${as}: others waited ${Math.round(health)} ms`);
        if (status === null || status >= 500) found.set(name, `${as}: ${status}`);
      }
      return found;
    };
    let wrong = await ask((name) => SHAPES.test(name) && inTurn(nth++));
    expect(asked).toBeGreaterThan(400);
    // On a machine that others use, one alone may be late by chance, but not again and again.
    for (let again = 0; again < 2 && wrong.size > 0; again += 1) {
      const before = wrong;
      wrong = await ask((name) => before.has(name));
    }
    expect(Object.fromEntries(wrong)).toEqual({});
    const { status } = await fetch(`${stage.url}/api/auth/me`, { headers: { cookie: stage.cookie } });
    expect(status).toBe(200);
  }, 1_200_000);
});
