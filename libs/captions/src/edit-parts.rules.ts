import { textOf, type Part } from './caption-parts.rules.js';

/**
 * The parts after the whole text became `next`, or null when fixed words would change. `caret` is where the caret
 * stands afterwards: it tells which of two equal letters was typed.
 */
export function edit(parts: Part[], next: string, caret = next.length): Part[] | null {
  const old = textOf(parts);
  if (old === next) return parts;
  const tail = Math.max(0, Math.min(next.length - caret, old.length));
  const kept = old.endsWith(next.slice(next.length - tail)) ? tail : commonTail(old, next);
  let head = 0;
  while (head < Math.min(old.length, next.length) - kept && old[head] === next[head]) head++;
  const change = { start: head, end: old.length - kept, text: next.slice(head, next.length - kept) };
  return change.end < change.start ? edit(parts, next) : apply(parts, change);
}

function commonTail(old: string, next: string): number {
  let tail = 0;
  while (tail < Math.min(old.length, next.length) && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  return tail;
}

/** The change belongs to the slot that holds all of it. */
function apply(parts: Part[], change: { start: number; end: number; text: string }): Part[] | null {
  let start = 0;
  for (const [i, part] of parts.entries()) {
    const end = start + part.text.length;
    if (part.slot !== null && start <= change.start && change.end <= end) {
      const text = part.text.slice(0, change.start - start) + change.text + part.text.slice(change.end - start);
      return parts.with(i, { ...part, text });
    }
    start = end;
  }
  return null;
}
