import { StallStage } from '../stall/stall-stage.js';
import { worstStalls } from '../stall/stall-run.js';

/** What is done with the texts themselves is for `npm run bench:stall`. */
const SHAPES =
  /, (?:200,000 unknown keys|lists within lists|forbidden keys|unknown things|a list for a request|a header of|one line|marks that are not closed|quotation marks)[^"]*$/;

describe('the worst that can be sent to any route', () => {
  let stage: StallStage;

  beforeAll(async () => void (stage = await StallStage.open()), 60_000);
  afterAll(() => stage.stop());

  it('is answered, and whoever asks beside it is answered within a second', async () => {
    const [late, unanswered]: [string[], string[]] = [[], []];
    let asked = 0;
    for await (const { name, as, status, health } of worstStalls(stage, (worst) => SHAPES.test(worst.name))) {
      asked += 1;
      if (health > 1_000) late.push(`${name}, ${as}: ${Math.round(health)} ms`);
      if (status === null || status >= 500) unanswered.push(`${name}, ${as}: ${status}`);
    }
    expect({ late, unanswered }).toEqual({ late: [], unanswered: [] });
    expect(asked).toBeGreaterThan(500);
    const { status } = await fetch(`${stage.url}/api/auth/me`, { headers: { cookie: stage.cookie } });
    expect(status).toBe(200);
  }, 300_000);
});
