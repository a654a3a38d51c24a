/** The text with its disclosure, as a member starts from it and as readers will see it. Said once is enough. */
export function withDisclosure(text: string, disclosure: string | null): string {
  if (!disclosure || text.includes(disclosure)) return text;
  return text === '' ? disclosure : `${text}\n\n${disclosure}`;
}
