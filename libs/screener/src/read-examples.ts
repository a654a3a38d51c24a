import type { Organisation } from '#libs/conditions';
import { say, type Sentence } from '#libs/sentences';
import type { Example, Rule } from './pack.js';
import { ContextError } from './screener.errors.js';
import { validateContext } from './validate-context.js';
import { isRecord } from './written.js';

/** The texts that must pass a rule and those that must not. */
export function readExamples(
  value: unknown,
  problem: (message: Sentence, ...path: (string | number)[]) => void,
): Rule['examples'] {
  const read = (kind: 'pass' | 'fail'): Example[] => {
    const list = isRecord(value) ? value[kind] : undefined;
    if (!Array.isArray(list) || list.length === 0) {
      problem(
        kind === 'pass'
          ? say('A rule needs examples that must pass (examples.pass).')
          : say('A rule needs examples that must fail (examples.fail).'),
        'examples',
        kind,
      );
      return [];
    }
    return list.flatMap((item: unknown, index) => {
      if (typeof item === 'string') return [{ text: item }];
      if (!isRecord(item) || typeof item['text'] !== 'string') {
        problem(
          say('An example is a text, or an object with text, context and organisation.'),
          'examples',
          kind,
          index,
        );
        return [];
      }
      try {
        return [
          {
            text: item['text'],
            context: validateContext(item['context']),
            ...(isRecord(item['organisation']) ? { organisation: item['organisation'] as Organisation } : {}),
          },
        ];
      } catch (error) {
        if (!(error instanceof ContextError)) throw error;
        problem(error.sentence, 'examples', kind, index);
        return [];
      }
    });
  };
  return { pass: read('pass'), fail: read('fail') };
}
