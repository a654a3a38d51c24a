import { isAboutWhole, severities, type Finding, type Severity } from '#libs/screener';

/** A stretch of text that looks the same throughout. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  /** The gravest finding that covers it, and the index of that finding. */
  severity: Severity | null;
  finding: number | null;
  fixed: boolean;
}

export interface Span {
  start: number;
  end: number;
}

/** Cuts a text where findings or fixed parts begin and end. Spans that reach past the text are cut to it. */
export function segmentsOf(
  text: string,
  findings: Pick<Finding, 'start' | 'end' | 'severity'>[],
  fixed: Span[] = [],
): Segment[] {
  const shown = findings
    .map((finding, index) => ({ ...finding, index }))
    .filter((each) => !isAboutWhole(each, text.length));
  const within = (position: number) => Math.max(0, Math.min(text.length, position));
  const cuts = [...shown, ...fixed].flatMap(({ start, end }) => [within(start), within(end)]);
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    const gravest = shown
      .filter(covers)
      .reduce<(typeof shown)[number] | null>(
        (best, each) => (best && severities.indexOf(best.severity) >= severities.indexOf(each.severity) ? best : each),
        null,
      );
    return {
      start,
      end,
      text: text.slice(start, end),
      severity: gravest?.severity ?? null,
      finding: gravest?.index ?? null,
      fixed: fixed.some(covers),
    };
  });
}

/** The one stretch of the older text that was written over, and with what. */
export function changeBetween(older: string, newer: string): Span & { text: string } {
  const shortest = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shortest && older[head] === newer[head]) head++;
  let tail = 0;
  while (tail < shortest - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail++;
  return { start: head, end: older.length - tail, text: newer.slice(head, newer.length - tail) };
}

/** Moves spans found in an older text to where they are in the newer one; those the edit touched are dropped. */
export function carryOver<F extends Span>(findings: F[], older: string, newer: string): F[] {
  if (older === newer) return findings;
  const { start, end } = changeBetween(older, newer);
  const shift = newer.length - older.length;
  return findings.flatMap((finding) => {
    if (finding.end <= start) return [finding];
    if (finding.start >= end) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
    return [];
  });
}
