import type { Icon } from '@tabler/icons-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { Role } from '../api/auth.js';
import type { Texts } from '../i18n/texts.js';

/** In the order of the rail. */
export const groups = ['you', 'share', 'publish', 'protect', 'measure', 'manage'] as const;

/** Where a screen stands in the rail, in the command palette, among the keys and, on a phone, in the bar below. */
export interface Place {
  /** Also the key of its name in the shell's words. */
  id: keyof Texts['shell']['place'];
  group: (typeof groups)[number];
  icon: Icon;
  /** Pressed after `g`. */
  key: string;
  roles: readonly Role[];
  /** Only for whoever leads a team. */
  ofLead?: boolean;
  /** Its turn for the four places within a thumb's reach on a phone, lowest first; without one it stays behind "More". */
  reach?: number;
  /** What is counted beside its name in the rail. */
  count?: ComponentType;
}

/** A screen that the command palette offers as something to do. */
export interface ScreenCommand {
  label: ParseKeys<['palette', 'shell']>;
  icon: Icon;
  roles: readonly Role[];
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    place?: Place;
    command?: ScreenCommand;
  }
}
