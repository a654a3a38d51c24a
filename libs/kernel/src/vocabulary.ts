/** The domain's closed lists, in the words every table, route and screen uses. */

/** In the order of a message's life: who shares, who writes, who checks, who runs it. */
export const ROLES = ['advocate', 'seller', 'author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const NODES = ['advocacy', 'social_selling', 'sponsored', 'influencer'] as const;
export type Node = (typeof NODES)[number];

/** The nodes a member amplifies through by role: advocates advocate, sellers sell. */
export const NODE_OF_ROLE: Partial<Record<Role, Node>> = { advocate: 'advocacy', seller: 'social_selling' };

/** What an organisation does, as far as rules differ by it. */
export const INDUSTRIES = ['pharma', 'medical_devices', 'healthcare', 'finance', 'other'] as const;
export type Industry = (typeof INDUSTRIES)[number];

export const JUDGEMENTS = ['human', 'preview', 'bot', 'suspect', 'own'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** How a figure is known. Never added together across kinds. */
export const PROVENANCES = ['measured', 'estimated', 'potential'] as const;
export type Provenance = (typeof PROVENANCES)[number];
