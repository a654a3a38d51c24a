export type { Finding, Fix, Screening, ScreeningContext, Severity } from '#libs/screener';
