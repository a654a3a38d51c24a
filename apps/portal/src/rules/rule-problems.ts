import type { DefinitionProblem } from '../api/own-rules.js';
import { mainText, type RuleForm } from './rule-form.js';

/** What is wrong, by the field of the definition it is about; several things of one field together. */
export function problemsByField(problems: DefinitionProblem[]): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { field, message } of problems) {
    const key = field ?? 'match';
    messages[key] = [messages[key], message.charAt(0).toUpperCase() + message.slice(1)].filter(Boolean).join(' ');
  }
  return messages;
}

/**
 * What is told of a form: an empty field is only called so, with `missing`, and not before its writer said they were
 * done.
 */
export function shownErrors(
  messages: Record<string, string>,
  form: RuleForm,
  attempted: boolean,
  missing: string,
): Record<string, string> {
  const written: Record<string, string> = {
    id: form.key,
    title: form.title,
    message: form.message,
    remedy: form.remedy,
    match: mainText(form),
    'examples.fail': form.fail,
    'examples.pass': form.pass,
  };
  return Object.fromEntries(
    Object.entries(messages).flatMap(([field, message]) => {
      if (written[field] === undefined || written[field].trim()) return [[field, message]];
      return attempted ? [[field, missing]] : [];
    }),
  );
}
