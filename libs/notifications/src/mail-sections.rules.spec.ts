import { Kinds } from './kinds.js';
import { sectionsOf } from './mail-sections.rules.js';
import { NotificationKind } from './notification-kind.js';
import type { Mailed } from './notification.repository.js';

class AKind extends NotificationKind {
  constructor(
    readonly name: string,
    override readonly urgent = false,
    override readonly mandatory = false,
  ) {
    super();
  }
  path() {
    return null;
  }
}

const kinds = new Kinds();
kinds.register(
  new AKind('item.approved'),
  new AKind('review.waits'),
  new AKind('password.changed', true, true),
  new AKind('password.reset', true, true),
  new AKind('connection.ending'),
  new AKind('share.failed', true),
);

const row = (kind: string, groupKey = '', more: Partial<Mailed> = {}): Mailed => ({
  memberId: 'ada',
  kind,
  groupKey,
  subjectId: `${kind} ${groupKey}`,
  about: { title: groupKey },
  inbox: true,
  readAt: null,
  doneAt: null,
  ...more,
});
const told = (...rows: Mailed[]) => sectionsOf(rows, kinds).map(({ kind, count }) => [kind, count]);

describe('what a mail tells', () => {
  it('tells first what is urgent, then what is mandatory, and then the newest', () => {
    expect(
      told(row('item.approved'), row('review.waits'), row('share.failed'), row('password.changed')).map(
        ([kind]) => kind,
      ),
    ).toEqual(['password.changed', 'share.failed', 'item.approved', 'review.waits']);
  });

  it('tells what no inbox shows before what one does', () => {
    const rows = [row('password.changed'), row('password.reset', '', { inbox: false })];
    expect(told(...rows).map(([kind]) => kind)).toEqual(['password.reset', 'password.changed']);
  });

  it('tells those of one kind and key as one, with three titles at most', () => {
    const rows = [1, 2, 3, 4].map((nth) => row('item.approved', '', { about: { title: String(nth) } }));
    expect(sectionsOf(rows, kinds)).toMatchObject([{ count: 4, titles: ['1', '2', '3'], titled: 4 }]);
  });

  it('names what several of them are about once', () => {
    const rows = ['A', 'B', 'A', 'A'].map((title) => row('item.approved', '', { about: { title } }));
    expect(sectionsOf(rows, kinds)).toMatchObject([{ count: 4, titles: ['A', 'B'], titled: 2 }]);
  });

  it('tells a few of one kind each for itself, and more than three of them as one of no subject', () => {
    const rows = ['a', 'b', 'c', 'd'].map((key) => row('connection.ending', key));
    expect(told(...rows.slice(0, 3))).toHaveLength(3);
    expect(sectionsOf(rows, kinds)).toEqual([
      expect.objectContaining({ count: 4, subjectId: null, many: rows.map(({ about }) => about) }),
    ]);
  });

  it('leaves apart what there are no words for together', () => {
    expect(told(...['a', 'b', 'c', 'd'].map((key) => row('share.failed', key)))).toHaveLength(4);
  });
});
