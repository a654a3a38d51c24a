import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import type { Actor } from '#libs/kernel';
import { theGuidelinesRoom } from '#testing/guidelines';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import type { ProductDraft } from './products.rules.js';

const REGISTERS = new URL('../../../../shared/data/registers/', import.meta.url);

const DEFINITION = `id: OWN-1
title: Falcon
severity: block
match: { words: [project falcon] }
message: '“{{excerpt}}” is not public.'
remedy: Leave it out.
examples:
  fail: [We start Project Falcon today.]
  pass: [A falcon flew past.]
`;
const ABOUT_PRODUCTS = DEFINITION.replace('OWN-1', 'OWN-2')
  .replace('{ words: [project falcon] }', '{ medicine: any }')
  .replace('We start Project Falcon today.', 'Ask for Zelvira.');

describe('guidelines of one’s own', () => {
  let test: TestDatabase;
  let room: ReturnType<typeof theGuidelinesRoom>;
  let lead: Actor;
  let stranger: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
    room = theGuidelinesRoom(test, clock);
    lead = await aMember(test, { ...(await anOrganisation(test)), roles: ['comms_lead'] });
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
  });
  afterAll(() => test.drop());

  const screen = (text: string, by = lead, of = room) =>
    test.database.within(by.organisationId, (tx) => of.screenText.execute(tx, by, { subjectKind: 'draft', text }));
  const fingerprint = (by = lead) =>
    test.database.within(by.organisationId, async (tx) => (await room.ruleSets.forOrganisation(tx)).fingerprint);
  const product = (over: Partial<ProductDraft> = {}): ProductDraft => ({
    brand: 'Falconol',
    inn: 'falconib',
    codes: ['ACM-77'],
    acronyms: [],
    indications: [{ country: 'gb', text: 'plaque  psoriasis' }],
    status: 'prescription',
    own: true,
    ...over,
  });
  const facts = (kind: string) =>
    test.owner('SELECT detail FROM ledger_entries WHERE kind = $1 AND organisation_id = $2 ORDER BY sequence', [
      kind,
      lead.organisationId,
    ]);

  describe('products', () => {
    it('are listed, known to the rules at once, and nobody else’s', async () => {
      const before = await fingerprint();
      const [theirs] = [await fingerprint(stranger)];
      const made = await room.saveProduct.execute(lead, null, product());
      expect(made).toMatchObject({ brand: 'Falconol', indications: [{ country: 'UK', text: 'plaque psoriasis' }] });
      expect(await fingerprint()).not.toBe(before);
      expect(await fingerprint(stranger)).toBe(theirs);
      expect(await room.own.products(stranger)).toEqual([]);
      const { ruleSet } = await room.queries.ruleSet(lead);
      expect(ruleSet.organisation.products).toMatchObject([{ brand: 'Falconol', inn: 'falconib' }]);
      expect(await facts('product.added')).toEqual([{ detail: { status: 'prescription', own: true } }]);
    });

    it('are changed and removed by their id, and each brand is there once', async () => {
      const other = await room.saveProduct.execute(lead, null, product({ brand: 'Hawkol', codes: [] }));
      await expect(room.saveProduct.execute(lead, other.id, product({ brand: 'FALCONOL' }))).rejects.toMatchObject({
        code: 'brand_taken',
      });
      await room.saveProduct.execute(lead, other.id, product({ brand: 'Hawkol', status: 'otc' }));
      expect((await room.own.products(lead)).map(({ brand, status }) => [brand, status])).toEqual([
        ['Falconol', 'prescription'],
        ['Hawkol', 'otc'],
      ]);
      await expect(room.removeProduct.execute(stranger, other.id)).rejects.toMatchObject({ kind: 'not_found' });
      await room.removeProduct.execute(lead, other.id);
      await expect(room.saveProduct.execute(lead, other.id, product())).rejects.toMatchObject({ kind: 'not_found' });
      await expect(room.saveProduct.execute(lead, null, product({ brand: ' ' }))).rejects.toMatchObject({
        errors: [{ field: 'brand' }],
      });
    });

    it('come in a file, all or none', async () => {
      const file = (lines: string) => Buffer.from(`brand;inn;codes;indications;status;own\n${lines}`);
      const dry = await room.importProducts.execute(lead, file('Kestrol;;;;otc;\n'), true);
      expect(dry).toMatchObject({ dryRun: true, stored: false, counts: { added: 1 } });
      const broken = await room.importProducts.execute(
        lead,
        file('Kestrol;;;;otc;\nBuzzol;;;;;maybe\nkestrol;;;;;\n'),
        false,
      );
      expect(broken).toMatchObject({ stored: false, counts: { added: 1, refused: 2 } });
      expect(broken.lines.flatMap(({ line, problems }) => problems.map(({ field }) => [line, field]))).toEqual([
        [3, 'own'],
        [4, 'brand'],
      ]);
      expect(await room.own.products(lead)).toHaveLength(1);
      const lines = 'Kestrol;;;;otc;\nfalconol;falconib;ACM-77|ACM-78;UK:plaque psoriasis;prescription;yes\n';
      const taken = await room.importProducts.execute(lead, file(lines), false);
      expect(taken).toMatchObject({ stored: true, counts: { added: 1, changed: 1, refused: 0 } });
      expect((await room.importProducts.execute(lead, file(lines), false)).counts).toMatchObject({ unchanged: 2 });
      expect((await room.own.products(lead)).map(({ codes }) => codes)).toEqual([['ACM-77', 'ACM-78'], []]);
    });
  });

  describe('rules', () => {
    it('start as drafts without effect, then go on trial, live and out of force', async () => {
      const text = 'We start Project Falcon today.';
      const before = await fingerprint();
      const rule = await room.saveOwnRule.execute(lead, { definition: DEFINITION, state: 'draft' });
      expect(rule).toMatchObject({ key: 'OWN-1', state: 'draft', version: 1 });
      expect(await fingerprint()).toBe(before);
      expect((await screen(text)).verdict).toBe('pass');
      await room.moveOwnRule.execute(lead, rule.id, 'shadow');
      const onTrial = await screen(text);
      expect(onTrial).toMatchObject({ verdict: 'pass', findings: [] });
      expect(await room.queries.screening(lead, onTrial.id)).toMatchObject({
        findings: [],
        shadow: [{ rule: 'OWN-1' }],
      });
      await room.moveOwnRule.execute(lead, rule.id, 'live');
      const elsewhere = theGuidelinesRoom(test, clock);
      const blocked = await screen(text, lead, elsewhere);
      expect(blocked).toMatchObject({ verdict: 'block', findings: [{ rule: 'OWN-1', pack: 'own' }] });
      expect(blocked.packs.at(-1)).toEqual({ id: 'own', version: '2' });
      expect((await screen(text, stranger)).verdict).toBe('pass');
      await room.moveOwnRule.execute(lead, rule.id, 'retired');
      expect((await screen(text)).verdict).toBe('pass');
      await expect(room.moveOwnRule.execute(lead, rule.id, 'live')).rejects.toMatchObject({ code: 'rule_retired' });
      expect((await facts('own_rule.moved')).map(({ detail }) => (detail as { to: string }).to)).toEqual([
        'shadow',
        'live',
        'retired',
      ]);
    });

    it('keep every version, and say years later which rules judged', async () => {
      const [rule] = await room.own.rules(lead);
      await room.moveOwnRule.execute(lead, rule!.id, 'draft');
      await room.moveOwnRule.execute(lead, rule!.id, 'live');
      const { packs, id } = await screen('Project Falcon.');
      const judged = [{ id: rule!.id, key: 'OWN-1', version: 1 }];
      expect(await room.queries.screening(lead, id)).toMatchObject({ ownRules: judged, wordsRevision: 0 });
      const softer = DEFINITION.replace('severity: block', 'severity: warn');
      await room.saveOwnRule.execute(lead, { definition: softer, id: rule!.id, version: 1 });
      expect((await screen('Project Falcon.')).verdict).toBe('warn');
      expect(await room.queries.screening(lead, id)).toMatchObject({ ownRules: judged });
      const kept = await room.own.rule(lead, rule!.id);
      expect(kept.versions.map(({ version, definition }) => [version, definition])).toEqual([
        [2, softer],
        [1, DEFINITION],
      ]);
      const [pack] = await test.owner('SELECT rules FROM own_packs WHERE organisation_id = $1 AND version = $2', [
        lead.organisationId,
        Number(packs.at(-1)!.version),
      ]);
      expect(pack!.rules).toMatchObject([{ id: 'OWN-1', severity: 'block' }]);
      await expect(
        room.saveOwnRule.execute(lead, { definition: DEFINITION, id: rule!.id, version: 1 }),
      ).rejects.toMatchObject({ code: 'rule_moved_on' });
      await expect(room.own.rule(stranger, rule!.id)).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('are refused with field and line, and only once by the same id', async () => {
      await expect(
        room.saveOwnRule.execute(lead, { definition: DEFINITION.replace('block', 'fatal'), state: 'draft' }),
      ).rejects.toMatchObject({
        errors: [{ field: 'definition.severity', message: expect.stringContaining('Line 3') }],
      });
      await expect(room.saveOwnRule.execute(lead, { definition: DEFINITION, state: 'live' })).rejects.toMatchObject({
        code: 'rule_key_taken',
      });
    });

    it('show what they do while they are written, and keep nothing', async () => {
      const rules = await room.own.rules(lead);
      expect(await room.previewOwnRule.execute(lead, 'id: [', 'Falcon')).toMatchObject({
        problems: [{ line: 1 }],
        screening: null,
      });
      const shown = await room.previewOwnRule.execute(
        lead,
        DEFINITION.replace('OWN-1', 'OWN-9'),
        'A blockword, Project Falcon.',
      );
      expect(shown.screening).toMatchObject({
        verdict: 'block',
        findings: [{ rule: 'OWN-9', excerpt: 'Project Falcon' }],
      });
      expect(await room.own.rules(lead)).toEqual(rules);
    });
  });

  describe('what if', () => {
    const texts = (...list: string[]) => list.map((text, at) => ({ text, situation: {}, about: at }));

    it('tells what a definition would change, and of which texts', async () => {
      const { of, effects } = await room.whatIf.execute(
        lead,
        {
          definition: DEFINITION.replace('OWN-1', 'OWN-8')
            .replace(/falcon/g, 'osprey')
            .replace(/Falcon/g, 'Osprey'),
        },
        texts('Fine.', 'A warnword.', 'Project Osprey!', 'A blockword and Project Osprey.'),
        [],
      );
      expect(of).toEqual({ kind: 'definition', id: 'OWN-8' });
      expect(effects[0]).toMatchObject({
        texts: 4,
        before: { pass: 2, warn: 1, block: 1 },
        after: { pass: 1, warn: 1, block: 2 },
        changed: 1,
        touched: 2,
        examples: [
          { about: 2, before: 'pass', after: 'block', findings: [{ rule: 'OWN-8' }] },
          { about: 3, before: 'block', after: 'block' },
        ],
      });
      expect(effects[1]).toMatchObject({ texts: 0, changed: 0 });
    });

    it('tells what a kept rule does, live or not, and what a pack does', async () => {
      const [rule] = await room.own.rules(lead);
      const live = await room.whatIf.execute(lead, { ruleId: rule!.id }, texts('Project Falcon.'));
      expect(live.effects[0]).toMatchObject({ before: { pass: 1 }, after: { warn: 1 }, changed: 1 });
      const pack = await room.whatIf.execute(lead, { packId: 'trigger-words' }, texts('A blockword, a routeword.'));
      expect(pack.effects[0]).toMatchObject({
        before: { block: 1, route: 1 },
        after: { pass: 1, route: 0 },
        changed: 1,
      });
      const same = await room.whatIf.execute(lead, { packId: 'trigger-words', inForce: true }, texts('A blockword.'));
      expect(same.effects[0]).toMatchObject({ changed: 0, touched: 0 });
      await expect(room.whatIf.execute(lead, { packId: 'none' })).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('lets others have their turn', async () => {
      let turns = 0;
      const ticking = setInterval(() => turns++, 0);
      await room.whatIf.execute(
        lead,
        { packId: 'trigger-words' },
        texts(...Array<string>(2_000).fill('A long enough text.')),
      );
      clearInterval(ticking);
      expect(turns).toBeGreaterThan(5);
    });
  });

  describe('registers', () => {
    const file = (text: string) => Buffer.from(text, 'latin1');

    it('give names to the rules, and take them back', async () => {
      await room.saveOwnRule.execute(lead, {
        definition: ABOUT_PRODUCTS.replace('Zelvira', 'Falconol'),
        state: 'live',
      });
      const said = async () => (await screen('They took Abrazolamix again.')).verdict;
      expect(await said()).toBe('pass');
      const line = '61266250\tABRAZOLAMIX 10 mg, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale';
      const report = await room.importRegister.execute(lead, 'bdpm', file(`${line}\nbroken\n`));
      expect(report).toMatchObject({
        names: 1,
        lines: 2,
        refused: 1,
        refusedLines: [{ line: 2 }],
        importedBy: { id: lead.memberId },
      });
      expect(await said()).toBe('block');
      expect(await room.own.registers(lead)).toMatchObject([{ kind: 'bdpm', names: 1 }]);
      expect(await room.own.registers(stranger)).toEqual([]);
      await room.removeRegister.execute(lead, 'bdpm');
      expect(await said()).toBe('pass');
      await expect(room.removeRegister.execute(lead, 'bdpm')).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('refuse a file that is something else, and change nothing', async () => {
      const before = await fingerprint();
      await expect(room.importRegister.execute(lead, 'ema', file('a,b\n1,2\n'))).rejects.toMatchObject({
        code: 'unreadable_register',
        errors: [{ field: 'file' }],
      });
      expect(await fingerprint()).toBe(before);
    });

    it('are read as published', async () => {
      if (!existsSync(REGISTERS))
        return console.warn('Skipped: there are no register files at ../shared/data/registers.');
      const published = { orange_book: 'orange-book-products.txt', ema: 'ema_epar_2020-12.csv', bdpm: 'CIS_bdpm.txt' };
      const counts: Record<string, number> = {};
      for (const [kind, name] of Object.entries(published)) {
        const report = await room.importRegister.execute(
          lead,
          kind as keyof typeof published,
          readFileSync(new URL(name, REGISTERS)),
        );
        counts[kind] = report.names;
        expect(report.refused).toBeLessThan(report.lines / 100);
      }
      expect(counts.orange_book).toBeGreaterThan(5_000);
      expect(counts.ema).toBeGreaterThan(1_000);
      expect(counts.bdpm).toBeGreaterThan(3_000);
      const { ruleSet } = await room.queries.ruleSet(lead);
      expect(JSON.stringify(ruleSet).length).toBeLessThan(500_000);
      expect((await screen('Ask for Abasaglar.')).verdict).toBe('block');
    });
  });
});
