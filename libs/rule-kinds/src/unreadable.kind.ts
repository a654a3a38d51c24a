import { oneOf, whereFound, type RuleKind } from '#libs/conditions';
import { doubtKinds, hitOfSpan, type DoubtKind, type Hit, type Reading } from '#libs/reading';

/** Places where a reader may see something else than what was read. */
export const unreadableKind: RuleKind<{ unreadable: DoubtKind }> = {
  field: 'unreadable',
  check: (written) => written.needs('unreadable', oneOf(doubtKinds)),
  build: ({ unreadable }) =>
    whereFound(
      ({ reading }) => reading.doubts.filter(({ kind }) => kind === unreadable).map((doubt) => around(reading, doubt)),
      ({ reading }) => reading.doubts.length > 0,
    ),
};

const furthest = 40;

/** The place with what stands around it up to white space: what shows nothing can only be pointed at by that. */
function around(reading: Reading, { start, end }: { start: number; end: number }): Hit {
  const { clean } = reading;
  const isSpace = (at: number) => clean.charCodeAt(at) <= 32;
  const isHalf = (at: number) => (clean.charCodeAt(at) & 0xfc00) === 0xdc00;
  let from = start;
  while (from > 0 && start - from < furthest && !isSpace(from - 1)) from--;
  if (isHalf(from)) from--;
  let to = end;
  while (to < clean.length && to - end < furthest && !isSpace(to)) to++;
  if (isHalf(to)) to++;
  return hitOfSpan(reading, { start: from, end: to });
}
