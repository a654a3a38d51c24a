/** What makes a mention promotional. Written by the project from the wording regulators quote. */
export const claim = `
effective; effectively; efficacy; efficacious; safe; safety and efficacy; efficacy and safety; safety profile; well tolerated; tolerability; tolerable; superior; superiority; non inferior; best in class; first in class; significant improvement; significantly improved; significantly reduces; significantly reduced; clinically meaningful; meaningful benefit;
improves; improved; improve quality of life; reduces the risk; reduced the risk; sustained remission; sustained response; long term remission; durable response; durable responses; complete response; tumour shrinkage; risk reduction; lowers; halved; prolongs; prolonged survival; overall survival; progression free survival; response rate; remission; cure; cures; cured; heals; relieves; relief; works wonders; wonders; game changer; game changing; breakthrough; groundbreaking; life changing; life saving; lifesaving; revolutionary; transformative; miracle; vital; hope; hopes; promising results; promising data; promising; positive results; positive data; positive topline; positive top line; top line data; topline data; topline results; top line results; strong results; encouraging results; encouraging data; impressive results; met its primary endpoint; met primary endpoint; primary endpoint; unprecedented; outstanding results; benefit; benefits; long term data; year data; no side effects; without side effects; felt better; felt a lot better; changed my life; saved my life; best treatment; better than; works better; gold standard; standard of care; increases survival; results;
new treatment; new treatment option; treatment option; new option; new therapy; new medicine; new drug; new licensed medicine; now available; treats; for the treatment of; as a treatment for; to treat; indicated for; approved for; licensed for; use in; soften; softens
`;

export const launch = `
approved; approves; approval; approvals; authorised; authorized; authorisation; authorization; marketing authorisation; marketing authorization; green light; launched; launch; launches; launching; licence; licensed; now available; available in; positive opinion; chmp opinion; recommended by nice; nice recommends; nice recommendation; reimbursed; fda nod; cleared by the fda; eu application; submitted; filing accepted; priority review; breakthrough therapy designation; fast track; orphan designation; new indication; label expansion
`;

export const development = `
phase 1; phase 2; phase 3; phase 4; phase i; phase ii; phase iii; phase 1b; phase 2a; phase 2b; phase 3a; phase 3b; phase iia; phase iib; ph 3; ph3; ph2; phase1; phase2; phase3; phase one; phase two; phase three; investigational; experimental treatment; experimental therapy; experimental drug; candidate; drug candidate; vaccine candidate; pipeline; unlicensed; not yet approved; under investigation; in development; clinical trial; clinical trials; study results; trial results; pivotal; pivotal trial; pivotal study; first patient dosed; first patient in; enrol; enroll; enrolling; enrolment; enrollment; topline; top line data; readout; phase trial; trial of; trial in; trial for; novel drug
`;

export const newTreatment = `
our new treatment; new treatment; new treatment option; new treatment options; new treatment combination; treatment combination; new therapy; new therapies; new therapeutic option; new medicine; new drug; new vaccine; new option; new combination; our investigational therapy; our investigational treatment; our investigational medicine; our medicine; our vaccine; our drug; our treatment; our therapy; our antibody; monoclonal antibody; first line treatment; chemo free; licensed medicine; prescription product; prescription medicine; first treatment; first approved; first and only; only approved; new licensed medicine; targeted therapy; gene therapy; cell therapy; treatment for; treatment of; as a treatment
`;

export const result = `
positive results; positive first results; positive data; positive topline; positive top line; topline data; top line data; topline results; top line results; met its primary endpoint; met the primary endpoint; met primary endpoint; met all primary endpoints; primary endpoint; promising results; strong results; encouraging results; encouraging data; statistically significant; clinically meaningful; long term efficacy; efficacy and safety; safety and efficacy; superiority; reduced the risk; overall survival; progression free survival; response rate; remission rate; phase 3 results; phase iii results; groundbreaking results; encouraging topline; late stage study; late stage trial; late stage results
`;

export const ours = `our; ours; we; we're; we've; us; my team; my company; my employer; i work; proud; delighted; pleased; excited; thrilled; honoured; honored; humbled; its; team`;

/** What is told of deals, courts, shortages and crimes is told of a medicine, not for it. */
export const dealNews = `lawsuit; lawsuits; sues; sued; court; judge; jury; attorney general; lawmakers; recall; recalled; shortage; shortages; banned; bans; overdose; overdoses; misuse; abusers; victims; critics; counterfeit; smuggling; prison; inmates; execution; executions; seized; police; patent; medicaid; medicare; spending; legal action; klage; verklagt; gericht; gerichtsurteil; ruckruf; engpass; lieferengpass; falschung; falschungen; opfer; polizei; proces; poursuites; plainte; rappel; penurie; ruptures de stock; contrefacon; victimes; acquisition; acquisitions; acquire; acquires; acquired; acquiring; merger; merges; merged; takeover; licensing agreement; licensing deal; share price; shareholders; investors; partnership agreement; collaboration agreement; completed its acquisition; press release for more details`;

export const praise = `
amazing; awesome; best; brilliant; excellent; fabulous; fantastic; great product; incredible; love; loving; loved; outstanding; perfect; recommend; recommended; superb; terrific; wonderful; works wonders; must have; game changer; game changing; life changing; changed my life; number one; no 1; world's best; leading product; unbeatable; unrivalled; delicious; favourite; favorite; can't live without; highly recommend; you need; you have to try; try it; try our; buy; toll; super; genial; beste; besten; hervorragend; fantastisch; empfehle; grossartig; wunderbar; meilleur; meilleure; genial; formidable; excellent; je recommande; j'adore
`;

/** A medicine called by its form, without its name. */
export const product = `
medicine; medication; drug; vaccine; tablet; pill; capsule; injection; jab; antibody; biologic; cream; ointment; syrup; cough syrup; nasal spray; eye drops; lozenge; inhaler; painkiller; pain reliever; antihistamine; antibiotic; supplement; remedy;
arzneimittel; medikament; medikamente; medikamenten; tablette; tabletten; kapsel; kapseln; impfstoff; impfstoffe; schmerzmittel; schlafmittel; heilmittel; hustensaft; nasenspray; augentropfen; salbe; praparat; praparate; wirkstoff; antibiotikum; arznei;
medicament; comprime; gelule; sirop; pommade; vaccin; antidouleur; antibiotique; remede; nasentropfen; hustentropfen; augensalbe; zapfchen; spray nasal; gouttes
`;

/** What a medicine is called without its name besides what `product` lists: the treatment as such. */
export const remedy = `treatment; therapy; behandlung; therapie; traitement`;

/** Somebody telling what a product did for them. */
export const ownExperience = `helped me; has helped me; helps me; worked for me; works for me; done wonders for me; did wonders for me; wonders for me; for me; saved me; saved my life; changed my life; cured me; cured my; healed me; i take it; i took it; i take; i've been taking; i have been taking; i was prescribed; prescribed me; i felt better; i felt a lot better; i feel better; thanks to; my symptoms; my pain; enabled me; gave me my life back; kept my; keep cancer at bay; my wife takes; my husband takes; my mother takes; hat mir geholfen; m'a aide; m'a sauve; lost * pounds; lost * kilos; i lost; got my; feel so much better; never felt better; changed everything; cleared up; cleared my; is gone; are gone; all gone; dank; ist weg; sind weg; grace a`;
