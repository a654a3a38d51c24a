/** Whether what was typed is a whole number within these bounds. */
export function isWholeNumber(typed: string | number, least: number, most: number): boolean {
  return /^\d+$/.test(String(typed)) && Number(typed) >= least && Number(typed) <= most;
}

/**
 * What was typed into a field for a whole number, as it is sent: what is none goes as it was typed, so that the server
 * refuses it and says at its field what would be right.
 */
export function asTyped(typed: string | number): number {
  return typed as number;
}
