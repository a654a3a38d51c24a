import { ands, happened } from '#libs/accounts';
import { isNegated, type Reading, type Word } from '#libs/reading';
import type { Window } from './event-window.js';

const purposes = /^(?:for|against|treat|treats|treating|relieve|relieves|gegen|contre|pour|para|contra|voor|per)$/;

/** Whether a window has events, and each is denied ("no side effects") or what the medicine is given for ("for headache"). */
export function allExplained(window: Window): boolean {
  return window.events.some(({ broad }) => !broad) && unexplained(window).length === 0;
}

/** The events of a window that are neither denied nor what a medicine is given for. */
export function unexplained(window: Window): Window['events'] {
  const { words } = window.reading;
  const left: Window['events'] = [];
  let explained: { to: number } | undefined;
  for (const event of window.events) {
    if (event.broad) continue;
    const before = words[event.from - 1];
    const listed = explained !== undefined && isListed(window.reading, explained.to, event.from);
    const purpose = before !== undefined && event.from > window.from && purposes.test(before.form);
    if (listed || purpose || isNegated(window.reading, event.from)) explained = event;
    else left.push(event);
  }
  return left;
}

const ors = /^(?:or|oder|ou|o)$/;

/** Whether a mention goes on the list that another one ends: "for headache, fever and nausea", "never fainted or vomited". */
function isListed({ words }: Reading, to: number, from: number): boolean {
  const between = from - to === 2 ? (words[to + 1] as Word).form : undefined;
  if (between !== undefined && ors.test(between)) return true;
  return (
    (from - to === 1 || (between !== undefined && ands.test(between))) && !happened.test((words[from] as Word).form)
  );
}
