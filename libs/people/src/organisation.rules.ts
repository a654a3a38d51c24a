import { listOf, say, type FieldProblem, type Sentence } from '#libs/kernel';
import { languageProblem, nameProblem, timeZoneProblem } from './member.rules.js';
import type { Organisation } from './organisation.js';

/** Everything that stands against an organisation's settings, each with the field it concerns. */
export function organisationProblems(organisation: Organisation): FieldProblem[] {
  const { name, employerName, timeZone, jurisdictions, regions, languages, disclosures } = organisation;
  return [
    { field: 'name', message: nameProblem(name) },
    { field: 'employerName', message: nameProblem(employerName) },
    { field: 'timeZone', message: timeZoneProblem(timeZone) },
    ...listProblems('jurisdictions', jurisdictions, nameProblem),
    ...listProblems('regions', regions, nameProblem),
    ...listProblems('languages', languages, languageProblem),
    ...fieldsOf(
      listProblems(
        'disclosures',
        (disclosures ?? []).map(({ language }) => language),
        languageProblem,
      ),
      'language',
    ),
    { field: 'languages', message: languages.length === 0 ? say('must hold at least one language') : null },
  ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
}

/** Where scoring people needs the works council, leaderboards stay off until its agreement is on record. */
export function worksCouncilMissing({ leaderboards }: Organisation): boolean {
  return leaderboards.mode !== 'off' && leaderboards.worksCouncilRequired && !leaderboards.worksCouncilAgreed;
}

/** Why something may not be for some regions: one is none of the organisation's, letter by letter. Null when it may. */
export function regionsProblem(chosen: readonly string[], regions: readonly string[]): Sentence | null {
  if (chosen.every((region) => regions.includes(region))) return null;
  if (regions.length === 0) return say('This organisation has no regions. Add them in its settings first.');
  return say('must be one of {choices}', { choices: listOf(regions) });
}

const fieldsOf = (problems: ReturnType<typeof listProblems>, name: string) =>
  problems.map(({ field, message }) => ({ field: `${field}.${name}`, message }));

function listProblems(field: string, values: string[], problemOf: (value: string) => Sentence | null) {
  return values.map((value, at) => ({
    field: `${field}[${at}]`,
    message:
      problemOf(value) ??
      (values.slice(0, at).some((earlier) => earlier.toLowerCase() === value.toLowerCase())
        ? say('is in the list already')
        : null),
  }));
}
