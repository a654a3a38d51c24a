import { ROLES, type Role } from '#libs/kernel';
import type { Finding, Verdict } from '#libs/screener';
import {
  mayReadWords,
  recordedContext,
  recordedFinding,
  repeatedIn,
  retentionOf,
  withRepeated,
  wordingOf,
  type SubjectKind,
} from './screening-record.rules.js';

describe('what is kept of a finding', () => {
  const finding: Finding = {
    rule: 'R-1',
    pack: 'p',
    severity: 'route',
    confidence: 'probable',
    start: 3,
    end: 9,
    excerpt: 'a rash',
    message: '“a rash” may be an adverse event.',
    remedy: 'Tell drug safety.',
    legalBasis: 'Law',
    source: { title: 'Law', url: 'https://example.org', read: '2026-01-01' },
    fixes: [{ label: 'Remove', edits: [{ start: 3, end: 9, text: '' }] }],
    details: { patient: 'my neighbour Anna', seriousness: false },
  };

  it('explains the decision and repeats no word of the text', () => {
    const { fixes: _fixes, ...kept } = finding;
    expect(recordedFinding(finding)).toEqual({
      ...kept,
      excerpt: '…',
      message: '“…” may be an adverse event.',
      details: { patient: true, seriousness: false },
    });
  });

  it('takes out what was put in, and nothing else that is written alike', () => {
    const wording = { message: 'Read what “{{excerpt}}” says.', remedy: 'Say “{{employer}}” instead.' };
    const we = { ...finding, excerpt: 'a', message: 'Read what “a” says.', remedy: 'Say “Acme” instead.' };
    expect(recordedFinding(we, wording)).toMatchObject({ message: 'Read what “…” says.', remedy: we.remedy });
  });

  it('holds none of the words a model put its remark in', () => {
    const remark = { ...finding, rule: 'second-reader', pack: 'second-reader', excerpt: 'melts fat' };
    const told = { ...remark, message: 'Second reader (model): She says it melts her fat.' };
    expect(recordedFinding(told, wordingOf({ packs: [] } as never)(told)).message).toBe('Second reader (model): …');
    expect(recordedFinding(told).message).toBe('…');
  });

  it('stays as it is when nothing of the text is in it, and when it is kept again', () => {
    expect(recordedFinding({ ...finding, excerpt: '', message: 'Missing.' })).toMatchObject({
      excerpt: '',
      message: 'Missing.',
    });
    const once = recordedFinding(finding);
    expect(recordedFinding(once)).toEqual(once);
  });

  it('tells its words apart from it, a long excerpt cut', () => {
    const { message, remedy } = finding;
    expect(repeatedIn(finding)).toEqual({ excerpt: 'a rash', message, remedy });
    const excerpt = 'x'.repeat(300);
    const cut = repeatedIn({ ...finding, excerpt, message: `“${excerpt}” is long.` });
    expect(cut.excerpt).toHaveLength(201);
    expect(cut.message).toBe(`“${cut.excerpt}” is long.`);
    expect(repeatedIn(cut)).toEqual(cut);
  });

  it('is whole again with them, where they are its own', () => {
    const kept = recordedFinding(finding);
    expect(withRepeated([kept], [repeatedIn(finding)])).toEqual([
      { ...kept, excerpt: 'a rash', message: finding.message },
    ]);
    expect(withRepeated([kept], undefined)).toEqual([kept]);
    expect(withRepeated([kept], [])).toEqual([kept]);
  });
});

describe('the words of a text that findings repeat', () => {
  const of = (subjectKind: SubjectKind, verdict: Verdict = 'pass') => retentionOf({ subjectKind, verdict });

  it('pass with what came to nothing, and last with what is kept', () => {
    expect([of('draft'), of('share', 'block')]).toEqual(['passing', 'passing']);
    expect([of('share'), of('share', 'warn'), of('caption', 'block'), of('version')]).toEqual(Array(4).fill('lasting'));
  });

  const [writer, text] = ['w', { memberId: 'w', route: false, subjectKind: 'draft' as SubjectKind }];
  const reads = (roles: Role[], of: Partial<typeof text> = {}, memberId = 'other') =>
    mayReadWords({ organisationId: 'o', memberId, roles }, { ...text, ...of });

  it('are read by whoever wrote them', () => expect(reads([], {}, writer)).toBe(true));

  it('are read by nobody else, whatever their role', () => {
    expect(ROLES.filter((role) => reads([role]))).toEqual([]);
    expect(ROLES.filter((role) => reads([role], { subjectKind: 'share' }))).toEqual([]);
  });

  it('are read by drug safety when they were routed to it', () => {
    expect(ROLES.filter((role) => reads([role], { route: true }))).toEqual(['safety_officer']);
  });

  it('are read by those who decide, of what stands in the library', () => {
    const deciding = ['reviewer', 'comms_lead', 'admin'];
    expect(ROLES.filter((role) => reads([role], { subjectKind: 'caption' }))).toEqual(deciding);
    expect(ROLES.filter((role) => reads([role], { subjectKind: 'version' }))).toEqual(deciding);
  });
});

describe('what is kept of a context', () => {
  it('is everything but the words of others', () => {
    expect(recordedContext({ network: 'linkedin', thread: 'private words' }, 'en')).toEqual({
      network: 'linkedin',
      thread: '…',
      language: 'en',
    });
  });
});
