import type { OpenedCase } from './case.queries.js';
import { codeList, namespace, stamp } from './e2b-codes.rules.js';
import { element, type Xml } from './xml.rules.js';

const OBSERVATIONS = 19;
const REACTION_OF = { classCode: 'OBS', moodCode: 'EVN' };
const ACT = { classCode: 'CACT', moodCode: 'EVN' };
const MEDDRA = '2.16.840.1.113883.6.163';
const HL7_ACT_CODE = '2.16.840.1.113883.5.4';

/** The six seriousness criteria (E.i.3.2a to f) by their codes: death, life, hospital, disability, birth, other. */
const SERIOUSNESS = [34, 21, 33, 35, 12, 26];

/** The safety report itself (PORR_MT049016UV investigationEvent): C identification, D patient, E, G and the narrative. */
export function reportOf(found: OpenedCase, organisation: string): Xml {
  const heard = found.texts.map(({ at, origin }) => (origin ? new Date(origin.receivedAt) : at));
  const latest = new Date(Math.max(found.awareAt.getTime(), ...heard.map((at) => at.getTime())));
  return element(
    'investigationEvent',
    { classCode: 'INVSTG', moodCode: 'EVN' },
    element('id', { root: namespace(1), extension: found.id }),
    element('id', { root: namespace(2), extension: found.id }),
    element('code', { code: 'PAT_ADV_EVNT', codeSystem: HL7_ACT_CODE }),
    element('text', {}, narrative(found)),
    element('statusCode', { code: 'active' }),
    element('effectiveTime', {}, element('low', { value: stamp(found.awareAt) })),
    element('availabilityTime', { value: stamp(latest) }),
    element('component', { typeCode: 'COMP' }, assessment(found)),
    component(observation(1, yesNo('false'))),
    component(observation(23, yesNo(null))),
    related('1', assigned(code('2', 3))),
    related('2', reporter(found)),
    ...databaseNumber(found, organisation),
    element('subjectOf1', { typeCode: 'SUBJ' }, element('controlActEvent', ACT, author(sender(organisation)))),
    characteristic(code('1', 23), element('value', { 'xsi:type': 'CE', code: '1', codeSystem: codeList(2) })),
    characteristic(code('2', 23), yesNo(null)),
  );
}

/** H.1: every text exactly as it was written, with when and how it came, and what was found out since. */
function narrative({ texts, criteria }: OpenedCase): string {
  const told = texts.map(({ text, at, origin }) =>
    origin
      ? `Received ${origin.receivedAt} (${[origin.source, origin.network, origin.url].filter(Boolean).join(', ')}):\n${text}`
      : `Screened ${at.toISOString()}:\n${text}`,
  );
  const known = (['patient', 'product', 'reaction'] as const)
    .filter((criterion) => criteria[criterion])
    .map((criterion) => `${criterion}: ${criteria[criterion]}`);
  return [...told, ...(known.length > 0 ? [`As recorded by drug safety:\n${known.join('\n')}`] : [])].join('\n\n');
}

/** C.2.r: somebody is known or not. A name is health data's neighbour and stays here: withheld, and so marked MSK. */
function reporter({ criteria }: OpenedCase): Xml {
  return element(
    'assignedEntity',
    { classCode: 'ASSIGNED' },
    element(
      'assignedPerson',
      { classCode: 'PSN', determinerCode: 'INSTANCE' },
      element('name', {}, element('family', { nullFlavor: criteria.reporter ? 'MSK' : 'UNK' })),
      element('asQualifiedEntity', { classCode: 'QUAL' }, element('code', { nullFlavor: 'UNK' })),
    ),
  );
}

/** C.3: who sends. Its type is for the company to say. */
function sender(organisation: string): Xml {
  return element(
    'assignedEntity',
    { classCode: 'ASSIGNED' },
    element('code', { nullFlavor: 'NI' }),
    element(
      'representedOrganization',
      { classCode: 'ORG', determinerCode: 'INSTANCE' },
      element('name', {}, organisation),
    ),
  );
}

/** C.1.9.1.r: the number the case has in the company's own safety database. */
function databaseNumber({ reference }: OpenedCase, organisation: string): Xml[] {
  if (!reference) return [];
  const id = element('id', { assigningAuthorityName: organisation, extension: reference, root: namespace(3) });
  return [element('subjectOf1', { typeCode: 'SUBJ' }, element('controlActEvent', ACT, id))];
}

/** D with E and G beneath: whom it happened to, what happened, and which product is suspected. */
function assessment({ id, criteria }: OpenedCase): Xml {
  const reactionId = element('id', { root: namespace(1), extension: `${id}-reaction-1` });
  const drugId = `${id}-drug-1`;
  return element(
    'adverseEventAssessment',
    { classCode: 'INVSTG', moodCode: 'EVN' },
    element(
      'subject1',
      { typeCode: 'SBJ' },
      element(
        'primaryRole',
        { classCode: 'INVSBJ' },
        element(
          'player1',
          { classCode: 'PSN', determinerCode: 'INSTANCE' },
          element('name', { nullFlavor: criteria.patient ? 'MSK' : 'UNK' }),
          element('administrativeGenderCode', { nullFlavor: 'UNK' }),
        ),
        element('subjectOf2', { typeCode: 'SBJ' }, reaction(reactionId, criteria.reaction)),
        element('subjectOf2', { typeCode: 'SBJ' }, drugs(drugId, criteria.product)),
      ),
    ),
    component(drugRole(drugId)),
  );
}

function reaction(id: Xml, verbatim: string | null): Xml {
  const terms = verbatim ? [element('originalText', {}, verbatim)] : [];
  return element(
    'observation',
    REACTION_OF,
    id,
    code('29', OBSERVATIONS),
    element('value', { 'xsi:type': 'CE', codeSystem: MEDDRA, nullFlavor: 'NI' }, ...terms),
    ...SERIOUSNESS.map((criterion) =>
      element('outboundRelationship2', { typeCode: 'PERT' }, plainObservation(criterion, yesNo(null))),
    ),
    element(
      'outboundRelationship2',
      { typeCode: 'PERT' },
      plainObservation(27, element('value', { 'xsi:type': 'CE', code: '0', codeSystem: codeList(11) })),
    ),
  );
}

function drugs(id: string, name: string | null): Xml {
  return element(
    'organizer',
    { classCode: 'CATEGORY', moodCode: 'EVN' },
    code('4', 20),
    element(
      'component',
      { typeCode: 'COMP' },
      element(
        'substanceAdministration',
        { classCode: 'SBADM', moodCode: 'EVN' },
        element('id', { root: namespace(1), extension: id }),
        element(
          'consumable',
          { typeCode: 'CSM' },
          element(
            'instanceOfKind',
            { classCode: 'INST' },
            element(
              'kindOfProduct',
              { classCode: 'MMAT', determinerCode: 'KIND' },
              name ? element('name', {}, name) : element('name', { nullFlavor: 'UNK' }),
            ),
          ),
        ),
      ),
    ),
  );
}

/** G.k.1: suspected, since that is what makes it a case. */
function drugRole(drugId: string): Xml {
  return element(
    'causalityAssessment',
    REACTION_OF,
    code('20', OBSERVATIONS),
    element('value', { 'xsi:type': 'CE', code: '1', codeSystem: codeList(13) }),
    element(
      'subject2',
      { typeCode: 'SUBJ' },
      element(
        'productUseReference',
        { classCode: 'SBADM', moodCode: 'EVN' },
        element('id', { root: namespace(1), extension: drugId }),
      ),
    ),
  );
}

const code = (value: string, list: number): Xml => element('code', { code: value, codeSystem: codeList(list) });
const yesNo = (value: 'true' | 'false' | null): Xml =>
  element('value', { 'xsi:type': 'BL', ...(value ? { value } : { nullFlavor: 'NI' }) });
const plainObservation = (of: number, value: Xml): Xml =>
  element('observation', REACTION_OF, code(String(of), OBSERVATIONS), value);
const observation = (of: number, value: Xml): Xml =>
  element('observationEvent', REACTION_OF, code(String(of), OBSERVATIONS), value);
const component = (of: Xml): Xml => element('component', { typeCode: 'COMP' }, of);
const assigned = (of: Xml): Xml => element('assignedEntity', { classCode: 'ASSIGNED' }, of);
const author = (of: Xml): Xml => element('author', { typeCode: 'AUT' }, of);
const characteristic = (of: Xml, value: Xml): Xml =>
  element(
    'subjectOf2',
    { typeCode: 'SUBJ' },
    element('investigationCharacteristic', { classCode: 'OBS', moodCode: 'EVN' }, of, value),
  );

function related(list: '1' | '2', who: Xml): Xml {
  return element(
    'outboundRelationship',
    { typeCode: 'SPRT' },
    ...(list === '2' ? [element('priorityNumber', { value: '1' })] : []),
    element(
      'relatedInvestigation',
      { classCode: 'INVSTG', moodCode: 'EVN' },
      code(list, 22),
      element('subjectOf2', { typeCode: 'SUBJ' }, element('controlActEvent', ACT, author(who))),
    ),
  );
}
