import { StallStage } from './stall-stage.js';

/** What the process with the product tells, at first and whenever it is asked how long its loop stood still. */
export type Told = { stage: Pick<StallStage, 'url' | 'cookie' | 'held'> } | { longest: number };

const stage = await StallStage.open();
process.on('message', (message) => {
  if (message === 'longest') process.send!({ longest: stage.longest() } satisfies Told);
  else void stage.stop().then(() => process.exit(0));
});
process.once('disconnect', () => process.exit(1));
const { url, cookie, held } = stage;
process.send!({ stage: { url, cookie, held } } satisfies Told);
