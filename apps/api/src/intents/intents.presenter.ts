import type { IntentView } from '#libs/intents';
import type { Intent } from './intents.dto.js';

export function presentIntent({ openedAt, clicks, recall, ...view }: IntentView): Intent {
  const { id, item, place, node, text, link, member } = view;
  return {
    ...{ id, item, place, node, text, link, member },
    openedAt: openedAt.toISOString(),
    clicks: { ...clicks, asOf: clicks.asOf.toISOString() },
    recall: recall && { ...recall, at: recall.at.toISOString() },
  };
}
