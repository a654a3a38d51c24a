import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '#libs/kernel';
import { SaveOwnRule } from '#libs/own-rules';
import { SaveProduct, SaveWordLists } from '#libs/products';
import { AddNote, CaseQueries, ChangeCase, ReportInbound, type CaseState } from '#libs/safety';
import { TIME_ZONE } from './found-organisation.js';
import { LIVE_RULE, PRODUCTS, REPORTS, SHADOW_RULE, wordLists } from './sample-guidelines.js';

const RESULTS_IN_DAYS = 25;
const RESULTS_TAKE_DAYS = 14;

/** Gives the demo organisation guidelines of its own, and drug safety something to do, by the ordinary verbs. */
@Injectable()
export class KeepGuidelines {
  constructor(
    private readonly saveProduct: SaveProduct,
    private readonly saveWordLists: SaveWordLists,
    private readonly saveOwnRule: SaveOwnRule,
    private readonly reportInbound: ReportInbound,
    private readonly cases: CaseQueries,
    private readonly changeCase: ChangeCase,
    private readonly addNote: AddNote,
  ) {}

  /** Products, word lists and the first own rule; `now` is the day the demo is made. */
  async begin(lead: Actor, now: Date): Promise<void> {
    for (const product of PRODUCTS) await this.saveProduct.execute(lead, null, product);
    const from = DateTime.fromJSDate(now, { zone: TIME_ZONE }).plus({ days: RESULTS_IN_DAYS });
    const results = {
      from: from.toFormat('yyyy-MM-dd'),
      to: from.plus({ days: RESULTS_TAKE_DAYS }).toFormat('yyyy-MM-dd'),
    };
    await this.saveWordLists.execute(lead, wordLists(results), 0);
    await this.saveOwnRule.execute(lead, { definition: LIVE_RULE, state: 'live' });
  }

  async putOnTrial(lead: Actor): Promise<void> {
    await this.saveOwnRule.execute(lead, { definition: SHADOW_RULE, state: 'shadow' });
  }

  /** A colleague passes on what somebody told them; the safety officer does as much about it as the report says. */
  async report(key: keyof typeof REPORTS, reporter: Actor, officer: Actor): Promise<void> {
    const { source, text, ...said } = REPORTS[key];
    await this.reportInbound.execute(reporter, {
      text,
      source,
      ...('url' in said ? { url: said.url, network: 'linkedin' } : {}),
    });
    if (key === 'open') return;
    const { items } = await this.cases.list(officer, { state: 'waiting', limit: 1 });
    const [found] = items;
    if (!found) throw new Error('The demo’s report did not reach drug safety.');
    if ('note' in said) await this.addNote.execute(officer, found.id, said.note);
    const state: CaseState = key === 'closed' ? 'reported' : 'assessing';
    await this.changeCase.execute(officer, found.id, {
      state,
      assigneeId: officer.memberId,
      ...('patient' in said ? { criteria: { patient: said.patient } } : {}),
      ...('reference' in said ? { reference: said.reference } : {}),
    });
  }
}
