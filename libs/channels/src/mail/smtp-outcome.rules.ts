import type { Outcome } from '../channel.js';

/** What nodemailer says went wrong, as far as it is needed to judge it. */
export interface SmtpFailure {
  /** Its own word, such as `ETIMEDOUT` or `EENVELOPE`. */
  code?: unknown;
  /** What was asked of the server last, such as `RCPT TO`; `CONN` for the connection itself. */
  command?: unknown;
  /** The number the server answered with, and its whole answer. */
  responseCode?: unknown;
  response?: unknown;
}

/** Answers to `RCPT TO` that speak of the address, unless the extended code says otherwise. */
const OF_THE_ADDRESS = [550, 551, 552, 553, 556];
/** Extended codes (RFC 3463) that speak of the mailbox, or of a domain that takes nothing; policies and systems do not. */
const MAILBOX = /^5\.(1\.(?![78])|2\.|4\.1$)/;

/**
 * What became of a mail that failed. Until the server has asked for the text it surely has not taken it; from then on
 * only its own refusal says so. A refusal speaks of the address only where it answers `RCPT TO` for good.
 * @param textAsked whether the server had asked for the text (354) by then.
 */
export function outcomeOf(failure: SmtpFailure, textAsked: boolean): Outcome {
  const answer = readAnswer(failure);
  if (textAsked) {
    const refused = answer !== null && answer.number >= 400 && failure.command === 'DATA';
    return { kind: refused ? 'deferred' : 'unknown', code: codeOf(failure, answer) };
  }
  const code = codeOf(failure, answer);
  if (failure.command !== 'RCPT TO' || !answer || answer.number < 500) return { kind: 'deferred', code };
  const blames = answer.extended ? MAILBOX.test(answer.extended) : OF_THE_ADDRESS.includes(answer.number);
  return { kind: blames ? 'refused' : 'deferred', code };
}

interface Answer {
  number: number;
  /** Such as `5.1.1`. */
  extended: string | null;
}

/** What the server answered; null when it answered nothing, or nothing that SMTP knows. */
function readAnswer({ responseCode, response }: SmtpFailure): Answer | null {
  const number = Number(responseCode);
  if (!Number.isInteger(number) || number < 200 || number > 599) return null;
  const extended = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S)/.exec(typeof response === 'string' ? response : '');
  return { number, extended: extended?.[1] ?? null };
}

/** The answer by its extended code, else its number, else nodemailer's word: never the server's own text, which may name people. */
function codeOf({ code }: SmtpFailure, answer: Answer | null): string {
  if (answer) return answer.extended ?? String(answer.number);
  return typeof code === 'string' && /^[A-Z_]{3,30}$/.test(code) ? code : 'ENOANSWER';
}
