import { useQuery } from '@tanstack/react-query';
import { freezesQuery, type Freeze } from './freezes-api.js';
import { texts } from '../i18n/texts.js';
import { later } from '../parts/later.js';

const banner = later(async () => {
  const { FreezeBanner } = await import('./freeze-banner.js');
  await texts('freezes')();
  return { FreezeBanner };
});

/** Says on every screen when all sharing is stopped, and is heard when it begins while somebody works. */
export function FreezeWatch() {
  const { data } = useQuery(freezesQuery);
  const freeze = data?.items.find(({ scope }) => scope === 'organisation');
  return <div role="status">{freeze && <Banner freeze={freeze} />}</div>;
}

/** Code and words come once there is something to say. */
function Banner({ freeze }: { freeze: Freeze }) {
  const part = banner.usePart(true);
  return part && <part.FreezeBanner freeze={freeze} />;
}
