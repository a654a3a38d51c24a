/** Parts of names that are words as well: at the beginning of a sentence they tell of nobody. */
export const ORDINARY = new Set(
  `April Art Best Bill Bishop Brown Chance Chase Dawn Day Dean Drew Faith Field Fields Ford Frank Gene Good Grace Grant
  Green Hill Hope Iris Ivy Jack Joy June King Lane Little Long Love Major Mark May Miles New Noble Page Pat Penny Price
  Ray Rich Rose Sharp Short Small Stone Summer Sue Sunny Victor Violet Wade Ward West White Will Wise Wood Young
  Bauer Berg Ernst Gross Jung Klein Koch Kurz Lang Neu Richter Wolf Blanc Fleur Grand Jolie Marine Petit`
    .toLowerCase()
    .split(/\s+/),
);

/** Parts of names that in small letters are words: trades, seasons, colours, beasts. */
export const SMALL_WORDS = new Set(
  `amber archer autumn baker bell black blue brook brooks burns butcher butler carpenter carter cherry church clay coach
  cole cook cooper cross crystal daisy diamond dyer east eden ever fair fine fisher forest forester foster fox freeman
  gardener glass gold golden guy hand hazel heath holly hunt hunter judge justice knight lake law lily marsh marshall mason
  melody mercy mercer miller moon moore more north olive park parker parsons pearl pepper pilot poppy porter potter prince
  query rain rivers robin root ruby rusty sage sailor serena shepherd silver singer sky smith snow sommer south spring steel
  stern storm strong sterling swan taylor turner tyler walker waters weaver webb wells winter world wright
  braun busch ehrlich fein frei freitag fromm fuchs groß herbst herzog kaiser kraft krug kurze lange montag neue roth ruhig
  scharf schwarz sonntag stark still süß weiß weise
  boucher boulanger brun chevalier claire constant doré fontaine fort legrand lemaître marchand martinet mercier moulin noir
  noël olivier rousse roux sage tellier vert`.split(/\s+/),
);

/** What many organisations have in their names: alone it names none of them. */
export const OF_MANY = new Set(
  `academy account agency associates association bank care center centre charity clinic college company consulting council
  department digital energy europe foundation global group health healthcare holding hospital hospitals house industries
  institute insurance international labs laboratories limited ltd llc inc plc management media medical ministry national
  network office partners pharma pharmaceuticals pharmacy practice school sciences services society solutions systems
  technologies technology trust university universities
  aktiengesellschaft apotheke behörde deutschland die der das für gesellschaft gmbh gruppe hochschule institut klinik kliniken
  klinikum krankenhaus medizin ministerium praxis schule spital stiftung uni universität universitätsklinikum verband verein
  versicherung werke zentrum schweiz österreich
  agence allemagne association assurance banque centre clinique compagnie école entreprise fondation france groupe hôpital
  hospitalier institut laboratoire laboratoires ministère pharmacie santé société suisse université
  and the for und les des von van`.split(/\s+/),
);
