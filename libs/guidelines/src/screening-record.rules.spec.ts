import type { Finding } from '#libs/screener';
import { recordedContext, recordedFinding } from './screening-record.rules.js';

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

  it('explains the decision and repeats only the excerpt', () => {
    const { fixes: _fixes, ...kept } = finding;
    expect(recordedFinding(finding, 'draft')).toEqual({ ...kept, details: { patient: true, seriousness: false } });
  });

  it('cuts a long excerpt, also where the message repeats it', () => {
    const excerpt = 'x'.repeat(300);
    const kept = recordedFinding({ ...finding, excerpt, message: `“${excerpt}” is long.` }, 'draft');
    expect(kept.excerpt).toHaveLength(201);
    expect(kept.message).toBe(`“${kept.excerpt}” is long.`);
    expect(kept.end).toBe(9);
  });
});

describe('what is kept of a finding in the words of others', () => {
  it('is where it was, and none of the words', () => {
    const kept = recordedFinding(
      {
        rule: 'R',
        excerpt: 'my rash',
        message: '“my rash” counts.',
        remedy: 'Ask about my rash.',
        start: 2,
        end: 9,
      } as Finding,
      'inbound',
    );
    expect(kept).toEqual({ rule: 'R', excerpt: '…', message: '“…” counts.', remedy: 'Ask about ….', start: 2, end: 9 });
    expect(recordedFinding({ excerpt: '', message: 'Missing.', remedy: '' } as Finding, 'inbound').message).toBe(
      'Missing.',
    );
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
