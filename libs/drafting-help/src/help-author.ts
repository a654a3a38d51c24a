import { Injectable } from '@nestjs/common';
import { disclosureIn, withDisclosure, type Network } from '#libs/captions';
import { ScreenText } from '#libs/guidelines';
import { DomainError, say, type Actor } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import { PeopleNamed } from '#libs/people-named';
import { Database } from '#libs/platform';
import { TopicQueries } from '#libs/topics';
import { AskForHelp, type Asking } from './ask-for-help.js';
import type { Help, HelpKind } from './drafting-help.js';
import { prepared } from './prepared-text.rules.js';

/** A caption as its author has it, saved or not, and what is to be made of it. */
export interface AuthorAsks {
  network: Network;
  language: string;
  text: string;
  /** In the author's own words; the organisation's where null. */
  disclosure: string | null;
  topicIds: string[];
  audiencePublic: boolean;
  attachments: number;
  kind: HelpKind;
  /** Of a translation. */
  into?: string;
}

/** Suggests captions to an author. They become captions when the author takes them, and go to review like any other. */
@Injectable()
export class HelpAuthor {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicQueries,
    private readonly organisations: OrganisationRepository,
    private readonly people: PeopleNamed,
    private readonly help: AskForHelp,
    private readonly screenText: ScreenText,
  ) {}

  /** The model that may help with captions on these topics for this audience, and the languages it may write; null where help is off. */
  async offer(
    actor: Actor,
    about: { topicIds: string[]; audiencePublic: boolean },
  ): Promise<{ model: string; languages: string[] } | null> {
    return this.database.within(actor, async (tx) => {
      const model = await this.help.modelFor(tx, about);
      return model && { model: model.model, languages: (await this.organisations.get(tx)).languages };
    });
  }

  /**
   * @throws DomainError invalid naming `topics`, `into` or `text`; forbidden `help_not_offered`; rate_limited. That the model
   * fails is no error.
   */
  async execute(actor: Actor, asks: AuthorAsks): Promise<Help> {
    const { network, text, kind, into, audiencePublic, attachments } = asks;
    const known = new Set((await this.topics.list(actor)).map(({ id }) => id));
    if (asks.topicIds.some((id) => !known.has(id))) {
      throw DomainError.invalid('topics', say('A topic of this content is gone. Choose its topics anew.'));
    }
    const { asking, begun, caption } = await this.database.within(actor, async (tx) => {
      const organisation = await this.organisations.get(tx);
      const { languages } = organisation;
      if (kind === 'translation' && (into === undefined || into === asks.language || !languages.includes(into))) {
        throw DomainError.invalid('into', say('Choose one of the languages of your organisation.'));
      }
      const language = kind === 'translation' ? (into as string) : asks.language;
      const disclosure = asks.disclosure ?? disclosureIn(language, organisation)?.text ?? null;
      const caption = { text, slots: [], locked: false, disclosure };
      const asking: Omit<Asking, 'prepared'> = {
        purpose: 'caption',
        kind,
        text,
        language,
        about: asks,
        screen: (within, texts) =>
          this.screenText.preview(
            within,
            actor,
            texts.map((each) => withDisclosure(each, disclosure)),
            { network, language, audiencePublic, ...(attachments > 0 && { attachments }) },
          ),
      };
      return { asking, caption, begun: await this.help.begin(tx, actor, asking) };
    });
    const names = await this.people.in(actor, text);
    const ready = prepared({ text, network, caption, approved: null, names });
    return this.help.finish(
      actor,
      begun,
      { ...asking, prepared: ready },
      {
        colleagues: [],
        hashOf: () => null,
      },
    );
  }
}
