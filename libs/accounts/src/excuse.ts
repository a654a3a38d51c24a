/** Why what is named is no case: asked about, a matter of price, of leaflets or of medicines in general, denied, feared, what the medicine is against, there before it, better since, the reason it was taken. */
export type Excuse =
  | 'asked'
  | 'priced'
  | 'leaflet'
  | 'general'
  | 'denied'
  | 'feared'
  | 'treated'
  | 'cured'
  | 'before'
  | 'better'
  | 'reason'
  | 'acquitted';
