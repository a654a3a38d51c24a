import { Injectable } from '@nestjs/common';
import { asSeen, composeText, departure, isSameLanguage, unfilled, withDisclosure, withLink } from '#libs/captions';
import { ShareableContent, type ShareableCaption } from '#libs/feed';
import { ScreenText } from '#libs/guidelines';
import { DomainError, say, type Actor, type Node } from '#libs/kernel';
import { CreateShareLink } from '#libs/links';
import { OrganisationRepository } from '#libs/people';
import { PeopleNamed } from '#libs/people-named';
import { Database, textHash, type Transaction } from '#libs/platform';
import { nodeOf } from '#libs/text-reviews';
import { AskForHelp, type Asking } from './ask-for-help.js';
import type { Help, HelpKind } from './drafting-help.js';
import { kindsOf } from './offered.rules.js';
import { prepared } from './prepared-text.rules.js';

/** A member's text of some content, and what is to become of it. */
export interface MemberAsks {
  versionId: string;
  captionId: string;
  text: string;
  kind: HelpKind;
  /** Of a translation. */
  into?: string;
  node?: Node;
}

/** What colleagues wrote of an item. */
type ColleaguesTexts = (itemId: string) => Promise<string[]>;

/** Suggests other words for what a member is about to share; nothing of it goes out unless they share it themselves. */
@Injectable()
export class HelpMember {
  constructor(
    private readonly database: Database,
    private readonly content: ShareableContent,
    private readonly organisations: OrganisationRepository,
    private readonly people: PeopleNamed,
    private readonly help: AskForHelp,
    private readonly screenText: ScreenText,
    private readonly links: CreateShareLink,
  ) {}

  /** What may be asked for of a caption, and who answers; no kinds where help is off. @throws DomainError as sharing does. */
  async offer(
    actor: Actor,
    versionId: string,
    captionId: string,
  ): Promise<{ kinds: HelpKind[]; languages: string[]; model: string | null }> {
    return this.database.within(actor, async (tx) => {
      const content = await this.content.find(tx, actor, versionId, captionId);
      const model = await this.help.modelFor(tx, content);
      if (!model) return { kinds: [], languages: [], model: null };
      const languages = await this.languages(tx, content);
      return { kinds: kindsOf(content.caption, languages), languages, model: model.model };
    });
  }

  /**
   * @throws DomainError invalid naming `text`, `kind` or `into`; forbidden `help_not_offered` and `node_not_yours`;
   * rate_limited; conflict `version_withdrawn`. That the model fails is no error.
   */
  async execute(actor: Actor, asks: MemberAsks, colleagues: ColleaguesTexts): Promise<Help> {
    const { kind, text } = asks;
    const { content, asking, begun } = await this.database.within(actor, async (tx) => {
      const content = await this.content.find(tx, actor, asks.versionId, asks.captionId);
      const { caption } = content;
      const node = nodeOf(actor, asks.node);
      const changed = departure(caption, text);
      if (changed) throw DomainError.invalid('text', changed, 'caption_fixed');
      const language = await this.languageFor(tx, content, asks);
      const asking: Omit<Asking, 'prepared'> = {
        purpose: 'share',
        kind,
        text,
        language,
        about: content,
        screen: (within, texts) =>
          this.screenText.preview(
            within,
            actor,
            texts.map((each) => this.asPublished(each, content)),
            {
              network: caption.network,
              language: caption.language,
              audiencePublic: content.audiencePublic,
              node,
            },
          ),
      };
      return { content, asking, begun: await this.help.begin(tx, actor, asking) };
    });
    const { caption } = content;
    const approved = text === caption.text ? null : caption.text;
    const names = await this.people.in(actor, `${text} ${caption.text}`);
    const there = caption.otherDisclosures?.find((each) => isSameLanguage(each.language, asking.language));
    const disclosureThere = kind === 'translation' ? (there?.text ?? null) : null;
    const ready = prepared({ text, network: caption.network, caption, approved, names, disclosureThere });
    return this.help.finish(
      actor,
      begun,
      { ...asking, prepared: ready },
      {
        colleagues: kind === 'variants' ? await colleagues(content.itemId) : [],
        hashOf: (suggestion) => {
          const made = composeText(suggestion, content);
          return 'refused' in made ? null : textHash(asSeen(made.text));
        },
      },
    );
  }

  /** As readers would see it, with a link in its place; a slot that is still open does not keep it from being screened. */
  private asPublished(text: string, content: ShareableCaption): string {
    const made = composeText(text, content);
    const whole =
      'refused' in made
        ? withDisclosure(text.trim(), content.caption.disclosure, content.caption.otherDisclosures)
        : made.text;
    return withLink(whole, content.linkUrl ? this.links.reserve().url : null);
  }

  private async languages(tx: Transaction, { caption }: ShareableCaption): Promise<string[]> {
    const { languages } = await this.organisations.get(tx);
    return languages.filter((language) => language !== caption.language);
  }

  private async languageFor(tx: Transaction, content: ShareableCaption, { kind, into, text }: MemberAsks) {
    const { caption } = content;
    const languages = await this.languages(tx, content);
    if (!kindsOf(caption, languages).includes(kind)) {
      throw DomainError.invalid('kind', say('This cannot be done with this caption: words of it are fixed.'));
    }
    if (caption.locked && unfilled(caption, text).length === caption.slots.length) {
      throw DomainError.invalid('text', say('Fill in a slot first: the rest of this caption is fixed.'), 'slot_open');
    }
    if (kind !== 'translation') return caption.language;
    if (into === undefined || !languages.includes(into)) {
      throw DomainError.invalid('into', say('Choose one of the languages of your organisation.'));
    }
    return into;
  }
}
