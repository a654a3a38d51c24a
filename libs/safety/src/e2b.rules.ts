import type { OpenedCase } from './case.queries.js';
import { missingCriteria } from './criteria.rules.js';
import { codeList, namespace, stamp } from './e2b-codes.rules.js';
import { reportOf } from './e2b-report.rules.js';
import { element, type Xml } from './xml.rules.js';

const HL7_INTERACTIONS = '2.16.840.1.113883.1.6';
const HL7_TRIGGERS = '2.16.840.1.113883.1.18';

/**
 * What the company has to fill in before it sends the message; none of it can be known here, so none of it is made up.
 * Whatever it says stands in an XML comment: no two hyphens in a row.
 */
const TO_COMPLETE = [
  'receiver of the batch and the message (N.1.4, N.2.r.3)',
  'worldwide unique case number beginning with a country (C.1.1, C.1.8.1)',
  'whether it is to be expedited (C.1.7)',
  'sender type and contact (C.3)',
  'reporter name and country (C.2.r)',
  'language of the verbatim reaction (E.i.1.1b), MedDRA code (E.i.2.1), seriousness (E.i.3.2)',
];

/**
 * A case as an ICSR by ICH E2B(R3) (HL7 v3 MCCI_IN200100UV01 with one PORR_IN049016UV). What nobody knows carries a null
 * flavour and what is withheld MSK; no code is guessed. It is written by the public guide and was not validated against
 * the schema or a receiver's business rules, which the file says of itself.
 */
export function e2bMessage(found: OpenedCase, organisation: string, at: Date): string {
  const message = element(
    'MCCI_IN200100UV01',
    { ITSVersion: 'XML_1.0', xmlns: 'urn:hl7-org:v3', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    element('id', { root: namespace(22), extension: found.id }),
    element('creationTime', { value: stamp(at) }),
    element('responseModeCode', { code: 'D' }),
    element('interactionId', { root: HL7_INTERACTIONS, extension: 'MCCI_IN200100UV01' }),
    element('name', { code: '1', codeSystem: codeList(1) }),
    element(
      'PORR_IN049016UV',
      {},
      element('id', { root: namespace(1), extension: found.id }),
      element('creationTime', { value: stamp(at) }),
      element('interactionId', { root: HL7_INTERACTIONS, extension: 'PORR_IN049016UV' }),
      element('processingCode', { code: 'P' }),
      element('processingModeCode', { code: 'T' }),
      element('acceptAckCode', { code: 'AL' }),
      device('receiver', 'RCV', { nullFlavor: 'NI' }),
      device('sender', 'SND', { root: namespace(11), extension: organisation }),
      element(
        'controlActProcess',
        { classCode: 'CACT', moodCode: 'EVN' },
        element('code', { code: 'PORR_TE049016UV', codeSystem: HL7_TRIGGERS }),
        element('effectiveTime', { value: stamp(at) }),
        element('subject', { typeCode: 'SUBJ' }, reportOf(found, organisation)),
      ),
    ),
    device('receiver', 'RCV', { nullFlavor: 'NI' }),
    device('sender', 'SND', { root: namespace(13), extension: organisation }),
  );
  const missing = missingCriteria(found.criteria);
  const valid =
    missing.length === 0
      ? 'All four minimum criteria of a valid case are known.'
      : `Not yet a valid case. Minimum criteria that are missing: ${missing.join(', ')}.`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- E2B(R3) by the public ICH implementation guide. NOT VALIDATED against the ICSR schema or a receiver's business rules.
${valid}
To complete before it is sent: ${TO_COMPLETE.join('; ')}. -->
${message.xml}
`;
}

function device(role: 'receiver' | 'sender', typeCode: string, id: Record<string, string>): Xml {
  return element(
    role,
    { typeCode },
    element('device', { classCode: 'DEV', determinerCode: 'INSTANCE' }, element('id', id)),
  );
}
