/** A map of things that stand in turn with what becomes of them. */
export function pairsOf(inTurn: Iterable<string>): Map<string, string> {
  const all = [...inTurn];
  return new Map(all.flatMap((from, i) => (i % 2 === 0 ? [[from, all[i + 1] as string]] : [])));
}
