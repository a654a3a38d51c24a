import { Injectable, Logger } from '@nestjs/common';
import type { Remark } from '#libs/guidelines';
import { Clock, newId, type Actor } from '#libs/kernel';
import { namesIn, PeopleNamed } from '#libs/people-named';
import { Database, textHash, type Transaction } from '#libs/platform';
import { AskModel } from './ask-model.js';
import { masked } from './mask.rules.js';
import type { ModelAnswer } from './model-endpoint.js';
import { PROMPT, PROMPT_VERSION } from './prompt.js';
import { readAnswer } from './read-answer.rules.js';
import { reads } from './reach.rules.js';
import { SecondReaderRepository } from './second-reader.repository.js';
import type { ReadFor, ReadingPurpose, SecondReading } from './second-reader.js';

/** A reading, and what of the text went out for it; null when nothing had to. */
export interface TextReading {
  reading: SecondReading;
  sent: string | null;
}

/** After three failures in a row it is left alone for so long: an outage must not hold up whoever shares. */
const REST_MS = 60_000;

/**
 * Has the organisation's model read a text, and remembers what it said. Asking takes seconds and happens outside of any
 * transaction; what was said is looked up inside one.
 */
@Injectable()
export class ReadText {
  private readonly logger = new Logger(ReadText.name);

  constructor(
    private readonly database: Database,
    private readonly repository: SecondReaderRepository,
    private readonly people: PeopleNamed,
    private readonly askModel: AskModel,
    private readonly clock: Clock,
  ) {}

  /** Whether it is asked about such texts at all. */
  async wanted(tx: Transaction, about: ReadFor): Promise<boolean> {
    return reads(await this.repository.settings(tx), about);
  }

  /** What it has said of exactly this text; nothing when it was not asked, gave no answer or is switched off. */
  async remarks(tx: Transaction, text: string, about: ReadFor): Promise<Remark[]> {
    const settings = await this.repository.settings(tx);
    if (!settings || !reads(settings, about)) return [];
    const known = await this.repository.known(tx, textHash(text), settings.model);
    const on = known?.at.toISOString().slice(0, 10) ?? '';
    return (known?.remarks ?? []).map((remark) => ({ ...remark, by: settings.model, on }));
  }

  /** Asks about a text that is about to be decided on, unless the answer is known. Whatever goes wrong changes nothing. */
  async beforehand(actor: Actor, text: string): Promise<void> {
    try {
      const since = new Date(this.clock.now().getTime() - REST_MS);
      const rests = await this.database.within(actor, (tx) => this.repository.failsSince(tx, since));
      if (!rests) await this.execute(actor, text, 'text');
    } catch (error) {
      this.logger.error(`A text stays without its second reading: ${(error as Error).message}`);
    }
  }

  /** What is known is not asked again, but for a trial. @returns null when no model is named. */
  async execute(actor: Actor, text: string, purpose: ReadingPurpose): Promise<TextReading | null> {
    const hash = textHash(text);
    const { settings, known } = await this.database.within(actor, async (tx) => {
      const found = await this.repository.settings(tx);
      const asked = found && purpose !== 'trial' ? await this.repository.known(tx, hash, found.model) : null;
      return { settings: found, known: asked };
    });
    if (!settings) return null;
    if (known) return { reading: known, sent: null };
    const { text: sent, restore } = masked(text, namesIn(text, await this.people.in(actor, text)));
    const began = performance.now();
    const answer = await this.askModel.execute(actor, settings, [
      { role: 'system', content: PROMPT },
      { role: 'user', content: sent },
    ]);
    const reading: SecondReading = {
      id: newId(),
      purpose,
      textHash: hash,
      model: settings.model,
      promptVersion: PROMPT_VERSION,
      ...understood(answer, text, restore),
      durationMs: Math.round(performance.now() - began),
      at: this.clock.now(),
    };
    await this.database.within(actor, (tx) => this.repository.add(tx, reading));
    return { reading, sent };
  }
}

type Understood = Pick<SecondReading, 'problem' | 'verdict' | 'remarks' | 'dropped' | 'tokensIn' | 'tokensOut'>;

function understood(answer: ModelAnswer, text: string, restore: (said: string) => string): Understood {
  const nothing = { verdict: null, remarks: [], dropped: 0, tokensIn: null, tokensOut: null };
  if (answer.problem !== null) return { ...nothing, problem: answer.problem };
  const { tokensIn, tokensOut } = answer;
  const said = readAnswer(answer.content, text, restore);
  return said
    ? { problem: null, ...said, tokensIn, tokensOut }
    : { ...nothing, problem: 'not_as_asked', tokensIn, tokensOut };
}
