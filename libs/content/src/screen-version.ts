import { Injectable } from '@nestjs/common';
import { disclosureIn, withDisclosure, type DisclosurePolicy } from '#libs/captions';
import { DomainError, say, type Actor, type FieldProblem } from '#libs/kernel';
import { ScreenTexts, type RecordedScreening, type TextToScreen } from '#libs/guidelines';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { strictest } from '#libs/screener';
import type { CaptionRecord, VersionRecord } from './draft.js';
import { VersionRepository, type VersionScreening } from './version.repository.js';

/** Screens every caption of a version, with its disclosure, and the words around them, and notes the outcome on it. */
@Injectable()
export class ScreenVersion {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly screenTexts: ScreenTexts,
    private readonly versions: VersionRepository,
  ) {}

  /**
   * Answers for each version what it came to, and the refusal it earns when a guideline blocks it. The caller throws
   * the refusal after its transaction is committed, so that the screening stays on record.
   */
  async execute(
    tx: Transaction,
    actor: Actor,
    stored: VersionRecord[],
  ): Promise<{ verdict: VersionScreening['verdict']; route: boolean; refusal: DomainError | null }[]> {
    const versions = await this.disclosed(tx, stored);
    const texts = versions.map(textsOf);
    const screenings = await this.screenTexts.execute(tx, actor, texts.flat());
    let at = 0;
    const outcomes = versions.map((version, index) => {
      const own = screenings.slice(at, (at += (texts[index] as TextToScreen[]).length));
      return { screening: summed(version, own), refusal: refusalOf(version, own) };
    });
    await this.versions.screened(
      tx,
      outcomes.map(({ screening }) => screening),
    );
    return outcomes.map(({ screening, refusal }) => ({ verdict: screening.verdict, route: screening.route, refusal }));
  }

  /**
   * The organisation's disclosure stands with each caption whose author wrote none, in the caption's language: what was
   * sent to review must not change when the organisation's wording does.
   */
  private async disclosed(tx: Transaction, versions: VersionRecord[]): Promise<VersionRecord[]> {
    const policy = await this.organisations.get(tx);
    const changed: CaptionRecord[] = [];
    const after = versions.map((version) => {
      if (version.submittedAt) return version;
      const captions = version.captions.map((caption) => withPolicy(caption, policy));
      changed.push(...captions.filter((caption, index) => caption !== version.captions[index]));
      return { ...version, captions };
    });
    if (changed.length > 0) await this.versions.disclose(tx, changed);
    return after;
  }
}

function withPolicy(caption: CaptionRecord, policy: DisclosurePolicy): CaptionRecord {
  const isOwn = caption.disclosure !== null && caption.disclosureLanguage === null;
  if (isOwn) return caption;
  const said = disclosureIn(caption.language, policy);
  if (caption.disclosure === (said?.text ?? null)) return caption;
  return { ...caption, disclosure: said?.text ?? null, disclosureLanguage: said?.language ?? null };
}

/** The captions in their order, then the words around them. */
function textsOf(version: VersionRecord): TextToScreen[] {
  const situation = {
    audiencePublic: version.audience.public,
    ...(version.imageId ? { attachments: 1 } : {}),
  };
  return [
    ...version.captions.map((caption) => ({
      ...situation,
      text: withDisclosure(caption.text, caption.disclosure),
      subjectKind: 'caption' as const,
      subjectId: caption.id,
      network: caption.network,
      language: caption.language,
    })),
    {
      ...situation,
      text: withDisclosure(
        [version.title, version.summary, version.linkTitle].filter(Boolean).join('\n\n'),
        version.captions[0]?.disclosure,
      ),
      subjectKind: 'version' as const,
      subjectId: version.id,
    },
  ];
}

function summed(version: VersionRecord, screenings: RecordedScreening[]): VersionScreening & { versionId: string } {
  const around = screenings.at(-1) as RecordedScreening;
  return {
    versionId: version.id,
    verdict: strictest(screenings.map((screening) => screening.verdict)),
    route: screenings.some((screening) => screening.route),
    screenedUnder: around.screenedUnder,
    screeningId: around.id,
    captions: version.captions.map((caption, index) => ({
      id: caption.id,
      screeningId: (screenings[index] as RecordedScreening).id,
    })),
  };
}

function refusalOf(version: VersionRecord, screenings: RecordedScreening[]): DomainError | null {
  const errors = screenings.flatMap((screening, index): FieldProblem[] => {
    const field = index < version.captions.length ? `captions[${index}].text` : 'title';
    return screening.findings
      .filter((finding) => finding.severity === 'block')
      .map((finding) => ({
        field,
        message: say('{message} {remedy}', { message: finding.message, remedy: finding.remedy }),
      }));
  });
  if (errors.length === 0) return null;
  return new DomainError(
    'rule_violation',
    'guideline_block',
    say('A guideline forbids publishing this as it is.'),
    errors,
  );
}
