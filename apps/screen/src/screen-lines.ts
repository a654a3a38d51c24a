import {
  ContextError,
  groupFindings,
  type Screener,
  type Screening,
  type ScreeningContext,
  TextTooLargeError,
  validateContext,
} from '#libs/screener';

export interface Line {
  id: string | number | null;
  text: string;
  context: ScreeningContext;
}

/** A line that cannot be screened, with what is wrong; `field` where one field is to blame. */
export interface Refusal {
  id: string | number | null;
  error: { code: string; field?: string; detail: string };
}

const fields = ['id', 'text', 'context'];

/** Reads one line of input. A line that is not JSON is taken as the text itself when `plain` is allowed. */
export function readLine(raw: string, number: number, plain: boolean): Line | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    if (plain) return { id: number, text: raw, context: {} };
    return { id: null, error: { code: 'not_json', detail: `Line ${number} is not JSON.` } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (plain) return { id: number, text: raw, context: {} };
    return {
      id: null,
      error: { code: 'not_an_object', detail: `Line ${number} must be an object with id, text and context.` },
    };
  }
  const { id, text, context } = value as { id?: unknown; text?: unknown; context?: unknown };
  const name = typeof id === 'string' || typeof id === 'number' ? id : number;
  const unknown = Object.keys(value).find((key) => !fields.includes(key));
  if (unknown)
    return {
      id: name,
      error: {
        code: 'unknown_field',
        field: unknown,
        detail: `${unknown}: is not a field of a line; known are ${fields.join(', ')}.`,
      },
    };
  if (typeof text !== 'string')
    return { id: name, error: { code: 'text_missing', field: 'text', detail: 'text: must be a text.' } };
  try {
    return { id: name, text, context: validateContext(context) };
  } catch (error) {
    if (!(error instanceof ContextError)) throw error;
    return { id: name, error: { code: error.code, field: error.field, detail: `context.${error.message}` } };
  }
}

/** Screens one line; a text beyond the limit is refused, not cut. */
export function screenLine(screener: Screener, line: Line): Screening | Refusal {
  try {
    return screener.screen(line.text, line.context);
  } catch (error) {
    if (!(error instanceof TextTooLargeError)) throw error;
    return { id: line.id, error: { code: error.code, field: 'text', detail: error.message } };
  }
}

/** One line of `--json` output. */
export function asJson(id: Line['id'], screening: Screening): string {
  return JSON.stringify({
    id,
    verdict: screening.verdict,
    route: screening.route,
    findings: screening.findings.map(
      ({ rule, pack, severity, confidence, start, end, excerpt, message, remedy, legalBasis, source, details }) => ({
        rule,
        pack,
        severity,
        ...(confidence ? { confidence } : {}),
        start,
        end,
        excerpt,
        message,
        remedy,
        legalBasis,
        source,
        ...(details ? { details } : {}),
      }),
    ),
  });
}

const colours: Record<string, string> = { pass: '32', warn: '33', review: '35', block: '31', route: '36' };

/**
 * One text and its findings for people to read: by the words they mean, the gravest first with what to do, and beneath
 * it what else is said of the same words. Findings of severity `info` are left out.
 */
export function asText(line: Line, screening: Screening, coloured: boolean): string {
  const paint = (word: string) => (coloured && colours[word] ? `\u001b[${colours[word]}m${word}\u001b[0m` : word);
  const head = `${line.id}  ${paint(screening.verdict)}${screening.route ? `  ${paint('route')} to drug safety` : ''}`;
  const shown = screening.findings.filter((finding) => finding.severity !== 'info');
  const routed = shown.filter((finding) => finding.severity === 'route');
  const others = shown.filter((finding) => finding.severity !== 'route');
  return [
    head,
    ...[routed, others].flatMap((findings) =>
      groupFindings(findings, line.text.length).map(({ findings: [gravest, ...more] }) =>
        [
          `    ${gravest.start}-${gravest.end}  ${paint(gravest.severity)}${gravest.confidence ? ` (${gravest.confidence})` : ''}  ${gravest.rule}  ${gravest.message.replace(/\s+/g, ' ')}`,
          `        ${gravest.remedy.replace(/\s+/g, ' ')} [${gravest.legalBasis}]`,
          ...(more.length > 0 ? [`        also: ${more.map(alsoSaid).join('; ')}`] : []),
        ].join('\n'),
      ),
    ),
  ].join('\n');
}

const alsoSaid = ({ rule, severity, legalBasis }: Screening['findings'][number]) =>
  `${rule} ${severity} [${legalBasis}]`;
