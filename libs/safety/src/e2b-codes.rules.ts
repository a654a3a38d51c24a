import { DateTime } from 'luxon';

/** Roots and code systems of the ICH E2B(R3) implementation guide, HL7's own besides. */
const ICH = '2.16.840.1.113883.3.989.2.1';
export const namespace = (number: number): string => `${ICH}.3.${number}`;
export const codeList = (number: number): string => `${ICH}.1.${number}`;

/** To the second, with the time zone: E2B(R3) refuses more precision, and local time without a zone. */
export const stamp = (at: Date): string => DateTime.fromJSDate(at, { zone: 'utc' }).toFormat("yyyyMMddHHmmss'+0000'");
