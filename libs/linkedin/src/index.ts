import { LinkedInAdapter } from './linkedin-adapter.js';
import { LinkedInSignIn } from './linkedin-sign-in.js';

export { toLittleText } from './little-text.rules.js';
/** The adapter first, then what it is made of. */
export const LINKEDIN = [LinkedInAdapter, LinkedInSignIn] as const;
