export { unapprovedLinks } from './approved-links.js';
export { detectAdverseEvents, isPost } from './detect-adverse-event.js';
export { detectIdentifiers } from './detect-identifiers.js';
export { LicensedUses } from './licensed-uses.js';
export { MedicineFinder, type MedicineHit } from './medicines.js';
export type { Product } from './product.js';
export { readRegister, type RegisterKind, type RegisterReading } from './registers.js';
export { SignReader } from './sign-reader.js';
