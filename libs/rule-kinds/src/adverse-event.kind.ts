import { oneOf, onceEachText, whereFound, type Look, type RuleKind, type RuleSetGround } from '#libs/conditions';
import { detectAdverseEvents } from '#libs/detectors';
import { confidences, type Confidence, type Hit } from '#libs/reading';
import { medicinesOf } from './medicines-in.js';
import { post, signsOf } from './signs-in.js';

/** A medicine and an unwanted event brought together. */
export const adverseEventKind: RuleKind<{ detect: 'adverse-event'; confidence?: Confidence }> = {
  field: 'detect',
  value: 'adverse-event',
  check(written) {
    written.needs('detect', oneOf(['adverse-event']));
    written.may('confidence', oneOf(confidences));
  },
  build({ confidence }, ground) {
    const events = ground.once(adverseEventsOf);
    return whereFound((of) => (confidence ? events(of).filter((hit) => hit.confidence === confidence) : events(of)));
  },
};

function adverseEventsOf(ground: RuleSetGround): Look<Hit[]> {
  const { named, understood } = ground.once(medicinesOf);
  const signs = ground.once(signsOf);
  return onceEachText((of) =>
    detectAdverseEvents(
      of.reading,
      {
        medicines: named(of),
        inherited: understood(of),
        post: of.situation.direction !== 'inbound' && of.once(post),
      },
      () => signs(of),
    ),
  );
}
