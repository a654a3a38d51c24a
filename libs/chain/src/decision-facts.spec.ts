import { DecisionFacts } from './decision-facts.js';
import type { ArchivedAnswer } from './record-archive.js';
import type { ChainedEntry } from './seal.rules.js';

const AT = '2026-11-02T09:00:00.000Z';

function anEntry(kind: string, actor: string | null, detail: Record<string, unknown> = {}): ChainedEntry {
  const about = { organisation: 'o', position: 1, id: 'e', at: AT, enteredAt: AT, enteredBy: actor };
  return { ...about, kind, actor, subject: { kind: 'version', id: 'v' }, detail, person: null, personal: null };
}

const onStep = (actor: string, decision = 'approved', deputyFor: string | null = null) =>
  anEntry('version.step_decided', actor, { decision, deputyFor });

function comparing(entries: ChainedEntry[], answer: Partial<ArchivedAnswer>) {
  const facts = new DecisionFacts();
  for (const entry of entries) facts.take(entry);
  return () =>
    facts.compare({ versionId: 'v', by: 'rita', decision: 'approved', step: null, deputyFor: null, at: AT, ...answer });
}

describe('who decided, as a record says it', () => {
  it.each<[string, ChainedEntry[], Partial<ArchivedAnswer>]>([
    ['one reviewer approved', [anEntry('version.approved', 'rita')], {}],
    ['one reviewer sent it back', [anEntry('version.sent_back', 'rita', { final: false })], { decision: 'sent_back' }],
    ['one reviewer rejected it', [anEntry('version.sent_back', 'rita', { final: true })], { decision: 'rejected' }],
    ['the last of a route let it out', [onStep('rita'), anEntry('version.approved', null)], {}],
    ['each decided on a step', [onStep('rita'), onStep('ruth')], { by: 'ruth', step: 'Medical' }],
    ['a deputy decided', [onStep('rita', 'approved', 'ruth')], { step: 'Medical', deputyFor: 'ruth' }],
    ['a step is from before steps were told of', [anEntry('version.approved', 'rita')], { step: 'Medical' }],
  ])('holds where %s', (_, entries, answer) => {
    expect(comparing(entries, answer)).not.toThrow();
  });

  it.each<[string, ChainedEntry[], Partial<ArchivedAnswer>]>([
    ['another approved', [anEntry('version.approved', 'ruth')], {}],
    ['it was sent back', [anEntry('version.sent_back', 'rita')], {}],
    ['it was another version', [anEntry('version.approved', 'rita')], { versionId: 'w' }],
    ['another decided on the step', [onStep('ruth')], { step: 'Medical' }],
    ['nobody stood in', [onStep('rita')], { step: 'Medical', deputyFor: 'ruth' }],
    ['another stood in', [onStep('rita', 'approved', 'ruth')], { step: 'Medical' }],
    ['it was another time', [onStep('rita')], { step: 'Medical', at: '2026-11-01T09:00:00.000Z' }],
    ['nobody is told of', [], {}],
  ])('does not hold where %s', (_, entries, answer) => {
    expect(comparing(entries, answer)).toThrow(
      /^Version . is said to have been decided on by rita \(approved\), and no sealed entry tells of that\.$/,
    );
  });
});
