/** Every country and territory by ISO 3166-1, with the code by which packs call the United Kingdom, and the Union. */
export const PLACES = (
  'EU AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA UK GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO ' +
  'JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR ' +
  'MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO ' +
  'RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV ' +
  'TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ');

/** Languages that are written today, by ISO 639, and those that are written apart in different places. */
export const WRITTEN = (
  'af am ar as az be bg bn br bs ca ceb co cs cy da de de-AT de-CH dv dz el en en-AU en-CA en-GB en-IE en-US eo es ' +
  'es-419 es-MX et eu fa fi fil fj fo fr fr-BE fr-CA fr-CH fy ga gd gl gn gsw gu ha haw he hi hr ht hu hy id ig is it ' +
  'iu ja jv ka kk kl km kn ko ku ky la lb ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nl-BE nn no ny oc om or pa ' +
  'pl ps pt pt-BR pt-PT qu rm ro ru rw se sd si sk sl sm sn so sq sr sr-Latn st su sv sw ta te tg th ti tk tn to tr ' +
  'tt ug uk ur uz vi wo xh yi yo zh-Hans zh-Hant zu'
).split(' ');
