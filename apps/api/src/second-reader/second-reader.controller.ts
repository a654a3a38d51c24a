import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { ChangeSecondReader, ReadText, SecondReaderQueries, type TextReading } from '#libs/second-reader';
import { RecentTexts, type RecentText } from '#libs/recent-texts';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import { ModelReading, PastTextList, SecondReader, SecondReaderChange, TextToTry } from './second-reader.dto.js';
import { presentReading, presentSecondReader } from './second-reader.presenter.js';

const DAYS = 90;
/** Each costs what the model costs. */
const PAST_TEXTS = 20;
/** Among so many of the newest texts are the shares looked for; the others are captions and drafts. */
const LOOKED_THROUGH = 500;

/** A language model that reads what the rules pass; see `ReadText`. */
@ApiTags('second reader')
@Controller('api/second-reader')
export class SecondReaderController {
  constructor(
    private readonly queries: SecondReaderQueries,
    private readonly change: ChangeSecondReader,
    private readonly readText: ReadText,
    private readonly recentTexts: RecentTexts,
    private readonly clock: Clock,
    private readonly history: EditHistory,
  ) {}

  /** Where it answers, for what it is asked, how it does, and what it is told. Its key is never shown. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: SecondReader })
  async getSecondReader(@CurrentActor() actor: Actor): Promise<SecondReader> {
    return this.shown(actor);
  }

  /** Names the model and the texts that it reads. 400 address_refused naming `baseUrl`. */
  @Put()
  @Allow('admin')
  @ApiOkResponse({ type: SecondReader })
  async changeSecondReader(@CurrentActor() actor: Actor, @Body() body: SecondReaderChange): Promise<SecondReader> {
    const { revision, ...change } = body;
    const shown = () => this.shown(actor);
    await this.history.guard(() => this.change.execute(actor, change, revision), shown);
    return shown();
  }

  /** Sends a text and answers what came back, or why nothing did. 409 no_second_reader. */
  @Post('trials')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: ModelReading })
  async trySecondReader(@CurrentActor() actor: Actor, @Body() { text }: TextToTry): Promise<ModelReading> {
    return presentReading(named(await this.readText.execute(actor, text, 'trial')));
  }

  /** The last shares of 90 days, at most 20, to see what it would have said of them. */
  @Get('past-texts')
  @Allow('admin')
  @ApiOkResponse({ type: PastTextList })
  async listPastTexts(@CurrentActor() actor: Actor): Promise<PastTextList> {
    const items = await this.past(actor);
    return { items: items.map(({ id, title, text, at }) => ({ id, title, text, at: at.toISOString() })) };
  }

  /** What it would have said of one of them; changes nothing of the share. 409 no_second_reader. */
  @Post('past-texts/:id/reading')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: ModelReading })
  async readPastText(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ModelReading> {
    const found = (await this.past(actor)).find((text) => text.id === id);
    if (!found) throw DomainError.notFound('share');
    return presentReading(named(await this.readText.execute(actor, found.text, 'what_if')));
  }

  private async shown(actor: Actor): Promise<SecondReader> {
    return this.history.with(actor, 'organisation.second-reader', async () =>
      presentSecondReader(await this.queries.view(actor)),
    );
  }

  private async past(actor: Actor): Promise<RecentText[]> {
    const from = new Date(this.clock.now().getTime() - DAYS * 86_400_000);
    const { texts } = await this.recentTexts.since(actor, from, LOOKED_THROUGH);
    return texts.filter(({ kind }) => kind === 'share').slice(0, PAST_TEXTS);
  }
}

function named(reading: TextReading | null): TextReading {
  if (reading) return reading;
  throw DomainError.conflict('no_second_reader', say('Name the model and its address first, and save.'));
}
