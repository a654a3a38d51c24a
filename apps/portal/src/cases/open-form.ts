import type { KeyboardEvent } from 'react';
import type { SafetyCaseState } from '../api/safety.js';

/** The one form of a case that is open: what is known of it, or what a step needs. */
export type OpenForm = 'criteria' | SafetyCaseState | null;

export interface FormPlace {
  openForm: OpenForm;
  onForm: (form: OpenForm) => void;
}

/** Escape puts a form aside; what was typed stands there again when it is opened anew. */
export const putsAside = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented;
