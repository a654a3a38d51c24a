import { parseArgs } from 'node:util';
import { places } from './places.js';
import { tryPlace } from './try-place.js';

const USAGE = `npm run test:fresh -- [options]   clones what is committed into folders of all kinds and runs both commands there

  --place WORDS   only places whose name has these words (may be repeated)
  --tests PATHS   only these specs instead of all of npm test (may be repeated; "none" for none)
  --tour          the tour as well`;

const { values } = parseArgs({
  options: {
    place: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
    tour: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  console.log(USAGE);
} else {
  const tests = values.tests?.filter((path) => path !== 'none') ?? null;
  const wanted = places.filter(({ name }) => values.place?.some((words) => name.includes(words)) ?? true);
  for (const place of wanted) {
    if (place.missing) {
      console.log(`skipped  ${place.name}: ${place.missing}`);
      continue;
    }
    const steps: string[] = [];
    try {
      await tryPlace(place, { tests, tour: values.tour }, (step) => steps.push(step));
      console.log(`ok       ${place.name}: ${steps.join(', ')}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`FAILED   ${[place.name, ...steps].join(', ')}: ${(error as Error).message}`);
    }
  }
}
