import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database, textHash, type Transaction } from '#libs/platform';
import { AskModel, reads, type NamedModel, type ReadFor, type ReadingProblem } from '#libs/second-reader';
import {
  TIME_LIMIT_MS,
  type DraftingRequest,
  type Dropped,
  type Help,
  type HelpKind,
  type HelpPurpose,
} from './drafting-help.js';
import { draftingAsked } from './drafting.facts.js';
import { DraftingRepository } from './drafting.repository.js';
import { requireRoom } from './limits.rules.js';
import { picked, type Candidate, type ComparedWith } from './pick.rules.js';
import type { PreparedText } from './prepared-text.rules.js';
import { DRAFTING_PROMPT, DRAFTING_PROMPT_VERSION, draftingTask } from './prompt.js';
import { suggestionsIn } from './said.rules.js';
import { speaksAnother } from './spoken-language.js';

const NOT_SHOWN = say(
  'This text may not go out as it is, or tells of somebody’s health, so it is not shown to a model. Change it first.',
);

/** A text that may be helped with, as it is sent; `text` is what it is for whoever wrote it. */
export interface Asking {
  purpose: HelpPurpose;
  kind: HelpKind;
  text: string;
  /** To write in. */
  language: string;
  about: ReadFor;
  prepared: PreparedText;
  /** What the guidelines say of each text. */
  screen: (tx: Transaction, texts: string[]) => Promise<Candidate['screening'][]>;
}

interface Judging {
  colleagues: readonly string[];
  /** How a suggestion is known again when it is shared; null where it cannot be shared as it is. */
  hashOf: (text: string) => string | null;
}

/** Asks the organisation's model for suggestions, on record and within limits, and judges what comes back. */
@Injectable()
export class AskForHelp {
  constructor(
    private readonly database: Database,
    private readonly repository: DraftingRepository,
    private readonly organisations: OrganisationRepository,
    private readonly askModel: AskModel,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** The model that may help with such texts, or null. */
  async modelFor(tx: Transaction, about: ReadFor): Promise<NamedModel | null> {
    const allowed = reads(await this.repository.settings(tx), about);
    return allowed ? this.askModel.named(tx) : null;
  }

  /**
   * Notes that help is asked, before anything leaves.
   * @throws DomainError forbidden `help_not_offered` for such texts; rate_limited; invalid naming `text` where no reader
   * may see it or it tells of somebody's health: then no model outside does either.
   */
  async begin(
    tx: Transaction,
    actor: Actor,
    asking: Omit<Asking, 'prepared' | 'language'>,
  ): Promise<{ request: DraftingRequest; model: NamedModel }> {
    const { memberId } = actor;
    const model = await this.modelFor(tx, asking.about);
    if (!model) {
      throw DomainError.forbidden(say('Help with drafting is not on for this content.'), 'help_not_offered');
    }
    const at = this.clock.now();
    // Two who ask at once are counted one after the other.
    await this.organisations.lock(tx);
    const ago = (ms: number) => new Date(at.getTime() - ms);
    const byAll = await this.repository.since(tx, ago(24 * 3_600_000));
    requireRoom(await this.repository.since(tx, ago(3_600_000), memberId), byAll, at);
    const [own] = await asking.screen(tx, [asking.text]);
    if (own?.verdict === 'block' || own?.route) throw DomainError.invalid('text', NOT_SHOWN, 'text_not_shown');
    const request: DraftingRequest = {
      id: newId(),
      memberId,
      purpose: asking.purpose,
      kind: asking.kind,
      textHash: textHash(asking.text),
      model: model.model,
      promptVersion: DRAFTING_PROMPT_VERSION,
      askedAt: at,
      durationMs: null,
      problem: null,
      tokensIn: null,
      tokensOut: null,
      suggestions: [],
      shown: 0,
      dropped: 0,
    };
    await this.repository.begin(tx, request);
    const { purpose, kind, promptVersion } = request;
    const detail = { purpose, kind, model: model.model, promptVersion, textHash: request.textHash };
    await this.ledger.append(tx, draftingAsked.of({ at, actorId: memberId, subjectId: request.id, detail }));
    return { request, model };
  }

  /** Takes up to twenty seconds: never call this inside a transaction. Whatever goes wrong at the model is no error. */
  async finish(
    actor: Actor,
    { request, model }: { request: DraftingRequest; model: NamedModel },
    { kind, text, language, prepared, screen }: Asking,
    { colleagues, hashOf }: Judging,
  ): Promise<Help> {
    const began = performance.now();
    const messages = [
      { role: 'system' as const, content: DRAFTING_PROMPT },
      { role: 'user' as const, content: draftingTask(kind, language, prepared.sent) },
    ];
    const answer = await this.askModel.execute(actor, model, messages, TIME_LIMIT_MS);
    const durationMs = Math.round(performance.now() - began);
    const said = answer.problem === null ? suggestionsIn(answer.content) : null;
    const problem: ReadingProblem | null = answer.problem ?? (said === null ? 'not_as_asked' : null);
    const read = await Promise.all(
      (said ?? []).map(async (each): Promise<ReturnType<PreparedText['read']>> =>
        kind === 'translation' && (await speaksAnother(each, language))
          ? { why: 'other_language' }
          : prepared.read(each, kind),
      ),
    );
    const texts = read.flatMap((each) => ('text' in each ? [each.text] : []));
    const unfit = read.flatMap((each): Dropped[] => ('why' in each ? [{ why: each.why, because: null }] : []));
    return this.database.within(actor, async (tx) => {
      const screenings = await screen(tx, texts);
      const candidates = texts.map((each, index) => ({ text: each, screening: screenings[index]! }));
      const against: ComparedWith = { own: text, colleagues, fixed: prepared.fixed };
      const { suggestions, dropped } = picked(candidates, kind, against);
      await this.repository.finish(tx, request.id, {
        durationMs,
        problem,
        tokensIn: answer.problem === null ? answer.tokensIn : null,
        tokensOut: answer.problem === null ? answer.tokensOut : null,
        suggestions: suggestions.flatMap((each) => hashOf(each.text) ?? []),
        shown: suggestions.length,
        dropped: unfit.length + dropped.length,
      });
      return {
        model: model.model,
        problem,
        suggestions,
        dropped: [...unfit, ...dropped],
        comparedWith: colleagues.length,
      };
    });
  }
}
