/** A rule as somebody writes it down: by itself, it blocks texts that speak of Project Falcon. */
export function aRuleDefinition({
  id = 'OWN-1',
  severity = 'block',
  match = '{ words: [project falcon] }',
  fail = 'We start Project Falcon today.',
} = {}): string {
  return `id: ${id}
title: Falcon
severity: ${severity}
match: ${match}
message: '“{{excerpt}}” is not public.'
remedy: Leave it out.
examples:
  fail: [${fail}]
  pass: [A falcon flew past.]
`;
}
