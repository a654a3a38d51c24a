import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { WhatIf, type Effect, type TriedChange, type TriedText } from '#libs/guidelines';
import { RecentTexts, type RecentText } from '#libs/recent-texts';
import { Allow, CurrentActor } from '../access/access.js';
import { ChangeToTry, WhatIfAnswer, type ChangeEffect, type TriedExample } from './what-if.dto.js';

const DAYS = 90;
const MOST_TEXTS = 5_000;

/** Which text an example is; null for a pasted one. */
type About = RecentText | null;

/** Brings together the rules and the texts of the rooms above them. */
@ApiTags('guidelines')
@Controller('api/guidelines/what-if')
export class WhatIfController {
  constructor(
    private readonly recentTexts: RecentTexts,
    private readonly whatIf: WhatIf,
    private readonly clock: Clock,
  ) {}

  /** What a change of rules would have done to the shares, captions and drafts of the last 90 days, and to pasted texts. */
  @Post()
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: WhatIfAnswer })
  async tryChange(@CurrentActor() actor: Actor, @Body() body: ChangeToTry): Promise<WhatIfAnswer> {
    const change = changeOf(body);
    const from = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    const { texts, capped } = await this.recentTexts.since(actor, from, MOST_TEXTS);
    const pasted = (body.texts ?? []).filter((text) => text.trim() !== '');
    const { of, effects } = await this.whatIf.execute<About>(
      actor,
      change,
      texts.map(tried),
      pasted.map((text) => ({ text, situation: {}, about: null })),
    );
    return {
      of,
      days: DAYS,
      history: present(effects[0]!, capped),
      pasted: pasted.length > 0 ? present(effects[1]!, false) : null,
    };
  }
}

function changeOf({ definition, ruleId, packId, inForce }: ChangeToTry): TriedChange {
  const given = [definition, ruleId, packId].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw DomainError.invalid('definition', say('Give exactly one of definition, ruleId and packId.'));
  if (definition !== undefined) return { definition };
  if (ruleId !== undefined) return { ruleId };
  return { packId: packId!, ...(inForce === undefined ? {} : { inForce }) };
}

function tried(recent: RecentText): TriedText<About> {
  const { text, network, language, audiencePublic, node, at } = recent;
  return {
    text,
    situation: { network, language, audiencePublic, publicAt: at, ...(node ? { node } : {}) },
    about: recent,
  };
}

function present({ examples, ...counts }: Effect<About>, capped: boolean): ChangeEffect {
  return {
    ...counts,
    capped,
    examples: examples.map(({ about, ...example }): TriedExample => ({
      kind: about?.kind ?? 'pasted',
      id: about?.id ?? null,
      itemId: about?.itemId ?? null,
      title: about?.title ?? null,
      network: about?.network ?? null,
      at: about?.at.toISOString() ?? null,
      ...example,
    })),
  };
}
