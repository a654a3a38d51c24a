import { readConfiguration } from '#libs/platform';
import { ClickJournal } from '../src/click-journal.js';
import { aClick } from './index.js';

/** A process that journals clicks, numbered by their user agents, for as long as it lives, and tells of each that is kept. */
const journal = new ClickJournal(readConfiguration({ DATA_DIR: process.argv[2] }));
let asked = 0;

function turn(): void {
  for (let n = 0; n < 20; n += 1) {
    const userAgent = String(asked++);
    journal.append(aClick({ userAgent }), () => process.send!(userAgent));
  }
  setImmediate(turn);
}
turn();
