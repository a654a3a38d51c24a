/**
 * A condition as a pack states it: the name of a term list, or an object one of whose fields tells its kind. It holds
 * when it finds something; what it finds becomes the excerpt.
 */
export type Match = string | object;
