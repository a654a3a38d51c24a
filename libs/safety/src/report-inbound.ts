import { Injectable } from '@nestjs/common';
import { ScreenText } from '#libs/guidelines';
import { Clock, DomainError, say, showsAnything, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { OpenCase } from './open-case.js';
import { inboundReported } from './inbound.facts.js';

/** How something reached us. */
export const INBOUND_SOURCES = ['comment', 'message', 'call', 'other'] as const;
export type InboundSource = (typeof INBOUND_SOURCES)[number];

/** What others wrote to us or said, as a member passes it on. */
export interface InboundReport {
  text: string;
  source: InboundSource;
  network?: string;
  /** Where it stands, for whoever follows it up. */
  url?: string;
  /** When it reached the company; now when left out. */
  receivedAt?: Date;
  /** The member is certain that it tells of an adverse event, whatever the rules find. */
  certain?: boolean;
}

export interface InboundOutcome {
  screeningId: string;
  /** Whether the rules found a possible adverse event. */
  route: boolean;
  /** The number of its case, to say to drug safety; null when there is none. */
  caseReference: string | null;
}

/** Clocks of two machines differ by less. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Screens what others wrote to us and keeps a record of it. A possible adverse event has its case at once, in the same
 * transaction, with the clock from when it was received.
 */
@Injectable()
export class ReportInbound {
  constructor(
    private readonly database: Database,
    private readonly screenText: ScreenText,
    private readonly openCase: OpenCase,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid naming `text`, `url` or `receivedAt`; `text_too_large`. */
  async execute(actor: Actor, { text, source, network, url, certain = false, ...report }: InboundReport) {
    const at = this.clock.now();
    const receivedAt = earlierOf(report.receivedAt ?? at, at);
    if (!showsAnything(text)) throw DomainError.invalid('text', say('must hold what was written or said'));
    if (url !== undefined && !isAddress(url))
      throw DomainError.invalid('url', say('must be an address such as https://…'));
    return this.database.within(actor, async (tx): Promise<InboundOutcome> => {
      const screening = await this.screenText.execute(tx, actor, {
        text,
        direction: 'inbound',
        subjectKind: 'inbound',
        origin: { source, network: network ?? null, url: url ?? null, receivedAt: receivedAt.toISOString() },
        certain,
        ...(network ? { network } : {}),
      });
      const { id: screeningId, route } = screening;
      await this.ledger.append(
        tx,
        inboundReported.of({
          at,
          actorId: actor.memberId,
          subjectId: screeningId,
          detail: { source, network: network ?? null, receivedAt: receivedAt.toISOString(), route, certain },
        }),
      );
      if (!route && !certain) return { screeningId, route, caseReference: null };
      const routed = { screeningId, at, memberId: actor.memberId, source, subjectId: null };
      const opened = await this.openCase.execute(tx, routed);
      return { screeningId, route, caseReference: opened && String(opened.number) };
    });
  }
}

function earlierOf(receivedAt: Date, now: Date): Date {
  if (receivedAt.getTime() > now.getTime() + TOLERANCE_MS) {
    throw DomainError.invalid('receivedAt', say('must not lie in the future'));
  }
  return receivedAt < now ? receivedAt : now;
}

function isAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}
