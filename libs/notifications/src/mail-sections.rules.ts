import { groupBy } from '#libs/kernel';
import type { Kinds } from './kinds.js';
import type { NotificationKind } from './notification-kind.js';
import type { Mailed } from './notification.repository.js';
import { tellsManyAsOne } from './words.js';
import type { Bundle } from './write-section.js';

const MOST_TITLES = 3;
/** So many of one kind are told one by one; more of them are told as one, where there are words for that. */
const MOST_APART = 3;

/**
 * What a mail tells, in the order of its importance: those of one kind and key are one, and so are those of one kind when
 * they are many. What no inbox shows comes before what one does, for a mail leaves out what comes last.
 * @param rows the newest first.
 */
export function sectionsOf(rows: readonly Mailed[], kinds: Kinds): Bundle[] {
  const ofKinds = groupBy(rows, ({ kind }) => kind);
  const ordered = [...ofKinds].sort(([a, those], [b, others]) => {
    const byKind = importance(kinds.get(a)) - importance(kinds.get(b));
    return byKind || Number(those[0]!.inbox) - Number(others[0]!.inbox);
  });
  return ordered.flatMap(([kind, those]) => {
    const bundles = [...groupBy(those, ({ groupKey }) => groupKey).values()].map(asOne);
    return bundles.length > MOST_APART && tellsManyAsOne(kind) ? [together(bundles)] : bundles;
  });
}

function importance({ urgent, mandatory }: NotificationKind): number {
  return (urgent ? 0 : 2) + (mandatory ? 0 : 1);
}

function asOne(those: readonly Mailed[]): Bundle {
  const { kind, subjectId, about } = those[0]!;
  const titles = new Set(those.flatMap(({ about }) => (typeof about.title === 'string' ? [about.title] : [])));
  return {
    kind,
    subjectId,
    about,
    count: those.length,
    titles: [...titles].slice(0, MOST_TITLES),
    titled: titles.size,
  };
}

/** Of many subjects it is about none: where it leads is where all of them stand. */
function together(bundles: readonly Bundle[]): Bundle {
  const [{ kind, about }] = bundles as [Bundle];
  return {
    kind,
    subjectId: null,
    about,
    count: bundles.length,
    titles: null,
    titled: 0,
    many: bundles.map(({ about }) => about),
  };
}
