/** The JSON object in what a model said around it, from the first brace to the last; null where there is none. */
export function jsonIn(answer: string): string | null {
  const from = answer.indexOf('{');
  const to = answer.lastIndexOf('}');
  return from >= 0 && to > from ? answer.slice(from, to + 1) : null;
}
