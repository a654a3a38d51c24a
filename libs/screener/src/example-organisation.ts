import type { Organisation } from '#libs/conditions';

/** The organisation in which the examples of the packs play, unless an example or a pack brings its own. */
export const exampleOrganisation: Organisation = {
  employer: 'Acme',
  products: [
    {
      brand: 'Zelvira',
      inn: 'zelvitinib',
      codes: ['ACM-1042'],
      acronyms: ['HORIZON-PSO'],
      indications: [
        { country: 'UK', text: 'plaque psoriasis' },
        { country: 'EU', text: 'plaque psoriasis' },
        { country: 'US', text: 'plaque psoriasis' },
      ],
      status: 'prescription',
    },
    {
      brand: 'Coldalin',
      inn: 'paracetamol',
      indications: [{ country: 'DE', text: 'Erkältung Kopfschmerzen' }],
      status: 'otc',
    },
    { brand: 'Nuvarest', inn: 'nuvaremab', codes: ['ACM-2277'], status: 'unlicensed' },
  ],
  competitors: ['Globex', 'Initech'],
  customers: ['Northgate Hospital'],
  approvedLinks: ['acme.example'],
  blackouts: [{ from: '2026-01-10', to: '2026-02-05', reason: 'full-year results' }],
  medicineNames: [
    'ibuprofen',
    'semaglutide',
    'paracetamol',
    'aspirin',
    'metformin',
    'ozempic',
    'humira',
    'sertraline',
    'lexapro',
  ],
};
