import { oneOf, whereFound, type Look, type RuleKind } from '#libs/conditions';
import { unapprovedLinks } from '#libs/detectors';
import { hitOfSpan, type Hit } from '#libs/reading';

const all: Look<Hit[]> = ({ reading }) => reading.links.map((span) => hitOfSpan(reading, span));
const unapproved: Look<Hit[]> = ({ reading, situation }) => unapprovedLinks(reading, situation.approvedLinks);

/** A link, or one to an address that is on no list. */
export const linkKind: RuleKind<{ link: 'unapproved' | 'any' }> = {
  field: 'link',
  check: (written) => written.needs('link', oneOf(['unapproved', 'any'])),
  build: ({ link }) => {
    const look = link === 'any' ? all : unapproved;
    return whereFound(
      (of) => of.once(look),
      (of) => of.reading.links.length > 0,
    );
  },
};
