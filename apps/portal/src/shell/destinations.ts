import { useRouter, type AnyRoute } from '@tanstack/react-router';
import { holds, useMe } from '../sign-in/me.js';
import { groups, type Place, type ScreenCommand } from './place.js';

export interface Destination extends Place {
  to: string;
}

/** The rail of one member: only the groups and places their roles open, what they do most first. */
export function useDestinations(): { id: Place['group']; places: Destination[] }[] {
  const me = useMe();
  const places = useOpenRoutes('place');
  const open = groups
    .map((id) => ({ id, places: places.filter(({ group }) => group === id) }))
    .filter((group) => group.places.length > 0);
  return holds(me, 'comms_lead') ? open.toSorted((a, b) => turn(a.id) - turn(b.id)) : open;
}

/** What a comms lead looks at first stands right below what is meant for them. */
const turn = (id: Place['group']) => ['you', 'measure'].indexOf(id) + 1 || groups.length;

/** On a phone these come within a thumb's reach. */
export function useQuickPlaces(): Destination[] {
  return useOpenRoutes('place')
    .filter(({ reach }) => reach !== undefined)
    .toSorted((a, b) => a.reach! - b.reach!)
    .slice(0, 4);
}

/** What the member may do from anywhere, by the screen that it leads to. */
export const useScreenCommands = (): (ScreenCommand & { to: string })[] => useOpenRoutes('command');

/** What the routes say of themselves under this name, as far as the member's roles open them, in the order of the routes. */
function useOpenRoutes<Name extends 'place' | 'command'>(name: Name) {
  const me = useMe();
  const routes: AnyRoute[] = Object.values(useRouter().routesById);
  return routes.flatMap((route) => {
    const said = route.options.staticData?.[name];
    const closed = said && 'ofLead' in said && said.ofLead && !me.leadsTeam;
    return said && !closed && holds(me, ...said.roles) ? [{ ...said, to: route.fullPath as string }] : [];
  });
}
