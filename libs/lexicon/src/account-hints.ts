/**
 * What by itself says little, and together tells that a treatment went wrong: English, German, French. Written by the
 * project from general knowledge of how people talk. `*` stands for the rest of a word.
 */
export const accountHints: Record<string, string> = {
  /** Somebody takes or is given it. */
  takes: `
started; start; starting; began; begun; put me on; put him on; put her on; is on; was on; am on; i'm on; he's on; she's on; been on; went on; gone on; on week; on day; week one; week two; week three; week four; day one; day two; day three; swapped; switched; switching; changed to; moved to; moved onto; prescribed; gave; given; giving; gives; took; take; takes; taking; taken; tried; trying; using; used; use; upped; raised; increased; doubled; lowered; dropped my dose; injected; inject; had my; had his; had her; had the; got my; got his; got her; got the; first dose; second dose; third dose; first round; second round; post; popped; swallowed; getting; handed; dispensed; necked; on for; bunged; chucked; stuck on; slapped on; whacked on; placed on; restarted; rubbed; applied; put on; dabbed; inhaled; puffed; jabbed; vaccinated; boosted; bumped up; bumped to; titrated; had another; had one;
angefangen; anfange; weitergenommen; weiter genommen; gestartet; begonnen; begann; verschrieben; verordnet; verschreibt; bekommt; bekommen; bekam; bekomme; kriegt; kriege; kriegte; gekriegt; gegeben; gibt; gab; nehme; nimmt; nahm; nehmen; genommen; eingenommen; eingestellt; umgestellt; gewechselt; erhoht; hochdosiert; gesteigert; gespritzt; spritze mir; spritzt; geimpft; zur impfung; zur *impfung; gesetzt; geschluckt; schluckt; schlucke; probiert; ausprobiert; gewohnt; geklebt; eingesetzt; eingecremt; mitgegeben; rausgegeben; ausgehandigt; angewendet; aufgetragen; eingerieben; draufgeschmiert; inhaliert; getropft; eingetraufelt; reingetan; hochgesetzt; raufgesetzt; aufdosiert; eindosiert; ansetzen; angesetzt; ausgetauscht; seit ich; seit er; seit sie;
commence; commencer; debute; debut; demarre; prescrit; prescrite; passe a; passee a; sous; prend; prends; prenait; prenais; pris; prise; prendre; donne; donnee; recu; augmente; double; baisse la dose; change; teste; essaye; essaie; piquee; pique; injecte; vaccine; vaccinee; pose; avale; semaine 1; jour 1; jour 2; remis; remise; applique; etale; mets; mis; pulverise; inhale; instille; mange; vaccines; administre; augmentee; passe de; est passe; est passee; prescris; bois; bu
`,
  /** When it began. */
  began: `
since; now; days later; hours later; weeks later; a day later; a week later; next day; next morning; today; last night; this morning; tonight; all night; all day; all weekend; whole weekend; every night; every morning; every time; each time; for days; for weeks; for months; by day; by noon; by lunch; by night; then; suddenly; days in; weeks in; months in; still; after; afterwards; within;
seit; seitdem; seither; jetzt; danach; spater; am nachsten; tags darauf; heute; gestern; abends; nachts; morgens; standig; dauernd; plotzlich; auf einmal; inzwischen; mittlerweile; sofort; jede nacht; jeden abend; jeden tag; den ganzen; die ganze; nur noch; tagelang; wochenlang; monatelang; nach;
depuis; maintenant; plus tard; lendemain; aujourd'hui; ce matin; cette nuit; la nuit; le soir; chaque nuit; chaque soir; chaque fois; d'un coup; soudain; tout le temps; sans arret; toute la journee; tous les jours; des jours; des semaines; ensuite; apres; au bout de; resultat; bilan
`,
  /** A picture follows. */
  likened: `
like a; like an; like the; like my; like i'm; like i; like someone; like somebody; like some; like two; like they; as if; as though; feels like; felt like; feel like; feeling like; looks like; looking like; look like; sound like; sounds like; smells like; tastes like; basically a; half dead; size of; could pass for; would think; no more than a;
wie ein; wie eine; wie einen; wie einem; wie einer; wie im; wie in; wie durch; wie aus; wie auf; wie vom; wie von; wie nach; wie mit; wie unter; wie meine; wie mein; als ob; als ware; als hatte; als wurde; fuhlt sich an; gleicht; mutiert; gefuhlt;
comme un; comme une; comme des; comme dans; comme si; comme en; comme sur; comme le; comme la; comme apres; comme du; comme de la; l'impression de; l'impression d'avoir; l'impression d'etre; impression que; on dirait; transforme en; digne de; facon; a l'etat de; version
`,
  /** How bad it was, or how strange. */
  dire: `
worst; awful; horrid; terrible; dreadful; horrendous; rotten; rubbish; grim; nasty; vile; hideous; brutal; miserable; ghastly; torture; nightmare; disaster; regret; regretting; mistake; bad idea;
schlimm*; furchtbar*; schrecklich*; grauenhaft*; grausam*; grasslich*; ekelhaft; eklig; widerlich; fies; fiese; ubelst; ubelste; katastrophe; katastrophal; desaster; bereue; bereut; keine gute idee; schlechte idee; keine glanz*; scheiss*;
pire; horrible*; affreux; affreuse; atroce*; insupportable; cauchemar; catastroph*; regrette; erreur; mauvaise idee; pas une bonne idee; tres mauvaise; merde; putain; saloperie; cochonnerie; plus jamais; je hais; deteste; souffre; souffert
`,
  /** Something of the body or of oneself is gone. */
  lost: `
gone; vanished; disappeared; disappearing; missing; lost; losing; lose; loses; no more; left me; left the building; left the chat; packed up; gave up; given up; checked out; on strike; quit; quitting; shut down; died; dead; went pop; popped; gave way; flew; nowhere; deserted; absent; zero; who needs; what's left; remember what; used to have; say goodbye; bye bye; rip;
weg; futsch; dahin; verloren; verliere; verlor; verliert; fort; verschwunden; adieu; tschuss; verabschiedet; streikt; streiken; im streik; abgemeldet; ausgefallen; fehlt; fehlanzeige; kein; keine; keinen; null; nullkommanull; nichts mehr; nimmer; ade; fest; dicht; zu;
disparu*; perdu; perdue; perds; perd; perdais; perdait; envole*; plus de; plus aucun; plus aucune; plus d; parti*; en greve; fait greve; aux abonnes absents; rien; plus un; mort; morte; lache; lachent
`,
  /** Lays the blame. */
  culprit: `
the reason; reason i; reason why; turns out; turned out; it was; it's my; it's this; it's that; blaming; blame; blamed; culprit; caused by; courtesy of; thanks to; because of; guess what; guess who; mystery; worked out why; figured out; realised it; realized it; put two and two; all along; coincidence; suspect; pretty sure; convinced; must be; has to be; due to; brought to you by; sponsored by; that'll be; that will be; that'd be; put it down to; puts it down to; traced; pinned; bet it's; reckons; reckon; swear it's; smoking gun; no wonder; explains why; that explains; explains the; which explains; guess why; wondering why; wonder why;
der grund; grund fur; ursache; ausloser; schuld; schuldige; ubeltater; verdanke; verdanken; kommt vom; kam vom; kam von; kommt von; kommen vom; kommen von; lag am; lag an; liegt; lag's; liegts; stellt sich raus; stellte sich heraus; herausgestellt; stellte sich raus; endlich weiss ich; ratsel; geratselt; verdacht; verdachtig*; zufall; muss am; muss an; kann nur; wegen; zuschulden; geschuldet; haben wir dem; hab ich dem; habe ich dem; hat sie dem; hat er dem; das kommt; das wird; wird wohl; muss das; tippe auf; schiebe; schieb; auf das konto; aufs konto; kein wunder; erklart; dahinter; steckt; gewesen; nebenwirkung; nebenwirkungen; weshalb; wieso; war nur; war bloss; auf die kappe;
la cause; la raison; coupable; responsable; dois au; dois a; le dois; la dois; les dois; doit a; c'etait; c'est la faute; a cause; en cause; mystere; en fait c; j'ai compris; compris d'ou; compris pourquoi; soupconne; suspect*; hasard; surement; forcement; vient du; viennent du; venait du; venaient du; vient de; viennent de; viendrai*; du a; due a; dus a; dues a; remercie; ca vient; doit etre; sur le compte; accuse; pas etonnant; ca explique; explique pourquoi; derriere; imputable; tout simplement; pourquoi je
`,
  /** It stays as it was. */
  persists: `
still; hasn't budged; not budged; won't budge; unchanged; no change; nothing happened; nothing happens; just laughed; laughs at; laughed at; shrugged; couldn't care less; doesn't care; not shifting; won't shift; not shifted; hasn't shifted; no different; exactly the same; same as ever; as before; as it was; zilch; nada; zip; like water; tap water; sugar pill; sugar pills; tic tacs; may as well have; for nothing; back to square one; back with a vengeance;
bleibt; geblieben; immer noch; noch immer; nach wie vor; unverandert; wie am ersten tag; wie zuvor; wie eh und je; kein stuck; kein bisschen; keinen deut; lacht; gelacht; null wirkung; nix; nichts passiert; tut sich; ruhrt sich; juckt das; wie wasser; wie bonbons; gummibarchen; fur nichts; kommt wieder; wieder da; zuruck;
toujours; encore la; pas bouge; d'un poil; inchange*; rien change; rien de change; change rien; comme avant; pareil qu'avant; se moque; s'en moque; s'en fiche; s'en fout; rigole; de l'eau; pisser dans un violon; pour rien; revenue; revient; de retour
`,
  /** What a medicine is for. */
  works: `
work; works; worked; working; help; helps; helped; helping; touch; touches; touched; shift; shifted; budge; budged; kick in; kicked in; dent; respond; responding; responded; cut it; effective; better; result; results; improvement; difference; change; relief;
wirkt; wirken; gewirkt; wirkte; hilft; helfen; half; geholfen; schlagt; anschlagt; angeschlagen; anspringt; greift; effekt; wirkung; besser; bringt; gebracht; ergebnis; veranderung; verbesserung; besserung; unterschied; linderung; erfolg;
marche; marchent; fonctionne; fonctionnent; agit; agissent; aide; soulage; efficace; efficacite; utile; effet; mieux; resultat; resultats; amelioration; changement; soulagement; bienfait
`,
  /** Doing as such. */
  acts: `
do; does; did; doing; done; happened; changed;
tut; macht; spure; merke; gemerkt; passiert; getan;
fait; font; faire; change; passe; sens
`,
  /** That it does not. */
  nothing: `
nothing; nowt; naff all; sod all; jack; squat; bugger all; zero; zilch; nada; isn't; doesn't; doesnt; didn't; didnt; hasn't; hasnt; haven't; won't; wont; no; never; not; barely; hardly; stopped; without;
nichts; nix; gar nicht; uberhaupt nicht; kaum; null; kein; keine; keinen; keinerlei; nicht; gar nichts; ohne; nie; bisher nicht;
rien; aucun; aucune; nul; plus; pas; que dalle; walou; sans; jamais; guere
`,
  /** Not taken yet. */
  planned: `
waiting for; waiting on; wait for; awaiting; approval; appointment; off to buy; off to get; going to buy; going to get; need to buy; need to get; about to; will be; i'll be; next week; next month; tomorrow; on thursday; due to; booked; on the list; waiting list; want to try; would like to try; thinking of; should i; supposed to start; to start on; starts on; picking up; pick up my; my doctor wants; derm wants; wants me; wants to; offered; suggested; recommends; recommended; approved for; eligible;
warte; warten; zusage; genehmigung; bewilligung; bewilligt; antrag; termin; hole mir; hol mir; hol ich; besorge; kaufe; kaufen; nachste woche; nachsten monat; morgen; ubermorgen; ab montag; soll ich; soll jetzt; soll nachste; soll im; soll ab; will mir; will mich; mochte; wurde gern; empfohlen; empfiehlt; vorgeschlagen; schlagt vor; schlagt mir; geplant; demnachst; bald; starte;
j'attends; attends; attend; attente; accord; rdv; rendez vous; file acheter; vais acheter; vais chercher; vais prendre; vais commencer; vais essayer; vais demander; demain; semaine prochaine; mois prochain; lundi prochain; bientot; dois commencer; doit commencer; devrais; propose; conseille; recommande; veut me; veut que; voudrait; prevu; prevue; en liste;
starts monday; starts tuesday; starts wednesday; starts thursday; starts friday; starts saturday; starts sunday; starts next; starts after; starting monday; starting tuesday; starting wednesday; starting thursday; starting friday; starting saturday; starting sunday; starting next; starting after; begins monday; begins tuesday; begins wednesday; begins thursday; begins friday; begins saturday; begins sunday; begins next; begins after; start monday; start tuesday; start wednesday; start thursday; start friday; start saturday; start sunday; start next; start after; to discuss; are deciding; decide about; haven't tried; not tried; haven't taken; haven't started; hasn't started; not started; not taken any; yet to start;
beginnt; startet nachste; fangt nachste; entscheiden; noch keins; noch keine genommen; noch nicht genommen; noch nicht angefangen; erst mal keine; losgehen; drauf eingestellt; will die arztin; will der arzt; einstellen; hoffe;
on commence; commence mardi; commence lundi; commencera; veut essayer; pas encore; parler d'un; me parle de; on parle de; avis du; avis de; hesite;
no hurry; going to try; finally going to; chiedo al; para empezar; me han aprobado; bevor nicht; begin ik; ik begin; zu ende;
erste chemo; first chemo; chemo starts; premiere chimio; is talking about; reading up; die ich anfange; mal schauen; put me right off
`,
  /** Joy for oneself or others, thanks, jokes. */
  cheer: `
proud; congrats; congratulations; well done; thank you; thankyou; thanks everyone; thanks for; cheers to; happy to; glad; good luck; celebrating; anniversary; milestone; amazing; blessed; hero; heroes; lol imagine; joke; jokes; movie; film; song; book; referee; golf; meeting; meetings; football; match; boss; free samples; should come with; needs some; needs a; could use; giveaway; new woman; new man; new person; like new;
stolz; gluckwunsch; gratul*; danke an; danke fur; danke euch; danke liebe; jubilaum; gesegnet; held; heldin; helden; witz; witze; lied; buch; schiri; schiedsrichter; elfmeter; sitzung; chef; bahn; ice; bundesliga; brauchte; brauchen wir; braucht; musste es geben; neuer mensch; wie neu; neugeboren; gute besserung; viel erfolg; viel gluck;
fier; fiere; bravo; felicitations; merci a; merci aux; merci beaucoup; anniversaire; beni*; heros; blague; blagues; chanson; livre; arbitre; penalty; reunion; metro; rer; sncf; devrait; devrions; faudrait; courage; bonne chance; femme neuve; homme neuf; comme neuve; comme neuf; revis; revit;
wish me luck; fingers crossed; drückt mir die daumen; druckt mir die daumen; wunscht mir gluck; souhaitez moi; croisez les doigts; shout out; ein hoch; horror stories; following; lese mal mit; je suis le fil; kaum erwarten;
heartfelt; thanks to the; gratuliere; tapfer; bestanden; geschiedenis; a short history
`,
  /** News and studies. */
  news: `
study; studies; researchers; scientists; regulator; regulators; health chiefs; officials; authorities; police; customs; seized; recall; recalled; warn; warns; warned; warning; breaking; trial; trials; linked to; according to; report; reports; reported; experts; agency; company; lawsuit; court; approval; approved; launches; launch; announces;
studie; studien; forscher; forscherinnen; wissenschaftler; behorde; behorden; zoll; polizei; beschlagnahm*; ruckruf; warnt; warnen; laut; experten; agentur; konzern; gericht; klage; zulassung; zugelassen; hersteller; meldet; ema; bfarm; pei; rki;
etude; etudes; chercheurs; scientifiques; autorites; agence; douane; douanes; saisi*; rappel; alerte; met en garde; selon; laboratoire; tribunal; proces; plainte; autorisation; autorise; ansm;
nationwide; now available; jetzt erhaltlich; neue darreichungsform; disponible en pharmacie; lost sich in
`,
  /** Something was not meant, or noticed too late. */
  slip: `
accidentally; accidently; by mistake; mistakenly; oops; whoops; forgot; forgetting; mixed up; confused; misread; luckily; distracted; stupidly; idiot; muppet; meant to; was meant;
aus versehen; ausversehen; versehentlich; irrtumlich; irrtumlicherweise; unabsichtlich; ungewollt; verpeilt; verpennt; im tran; schlaftrunken; verschlafen; abgelenkt; depp; doof; blod; trottel; schussel; gemerkt hab; gedacht; gemeint; verwechselt; verlesen; verguckt; verzahlt; verschaut; vertan; so mude; aufgefallen; bemerkt; eigentlich;
par erreur; sans faire gaffe; distrait; distraite; etourderie; bete; idiote; dans la panique; oublie qu; en croyant; me suis trompe*; s'est trompe*; plante; confondu; apercu; heureusement que
`,
  /** What a device does or fails to do. */
  mechanics: `
click; clicked; clicks; push; pushed; press; pressed; prime; primed; primes; fire; fires; fired; spray; sprays; sprayed; puff; puffs; stick; stuck; peel; peels; leak; leaked; drip; dripped; jam; jammed; twist; snap; snapped; button; plunger; counter; puddle; air; alarm; alarming; beep; beeped; battery; nothing comes out; came out; come off; came off; went in; everywhere; halfway;
drucken; druckt; gedruckt; runterdrucken; klick; klickt; geklickt; auslosen; ausgelost; lost; einrasten; rastet; spruhen; spruht; gespruht; klemmt; klemmte; klebt; kleben; fallt; abgefallen; tropft; getropft; lauft; lief; daneben; raus; rein; luft; knopf; kappe; kolben; zahler; anzeige; piept; akku; batterie; verbogen; geknickt; krumm; dicht; teppich; boden; hose;
bouton; appuie; appuyer; appuye; enfonce; enfoncer; clic; clique; declenche; declencher; pulverise; colle; coller; decolle; fuit; coule; goutte; sort; sorti; bloque; coince; tordue; tordu; plie; casse; alarme; bip; bipe; pile; partout; capuchon; piston; compteur; cuisse
`,
  /** Where on or in the body it was put. */
  site: `
in my eye; in the muscle; under the skin; swallowed the; rectally; vaginal; intravenous; iv; im; subcut; belly; thigh;
ins ohr; verschluckt; rektal; intravenos; oral; bauch; oberschenkel; beim einstechen; einstich;
dans l'œil; sous la peau; intraveineuse; intramusculaire; intradermique; rectal; cuisse; ventre
`,
  /** An animal, and who treats it. */
  pet: `
dog; dogs; puppy; pup; cat; cats; kitten; kitty; horse; pony; rabbit; bunny; hamster; vet; vets; labrador; lab; terrier; spaniel; collie; whippet; hound; tomcat; moggy;
hund; hunde; hunds; hundes; hundin; welpe; welpen; katze; katzen; kater; katerchen; katzchen; pferd; stute; wallach; kaninchen; hase; meerschweinchen; tierarzt; tierarztin; tierklinik; dackel; vierbeiner; fellnase; wuffi; mieze; stubentiger; kuh; kuhe; schaf;
chien; chiens; chienne; chiot; chat; chats; chatte; chaton; minou; toutou; cheval; poney; jument; lapin; cobaye; veto; veterinaire; matou; vache; brebis
`,
  /** Getting it, keeping it, carrying it. */
  errand: `
refill; refills; script; scripts; prescription; order; ordered; ordering; reorder; delivery; delivered; parcel; address; label; pack; packs; number of; fridge; refrigerator; travel; travelling; luggage; case; cooler; holiday; flight; chemist; boots; generic; pickup; collect; had to call; back to; go back; appointment; storage; store; stock; counter; recommend; recommendations; rotate; share; tips; tip; trick; training; holder;
rezept; rezepte; bestellt; bestellung; geliefert; lieferung; paket; adresse; name auf; etikett; packung; packungen; grosspackung; n3; n2; generikum; hersteller; kuhlschrank; kuhltasche; kuhltaschen; handgepack; gepack; flug; flieger; urlaub; reise; reisen; abholen; abgeholt; nachbestellen; vorrat; lagern; lagerung; aufbewahren; haltbar; angebrochen; wirkstoff; ersatz; termin; wartezimmer; wartezeit; muss nochmal; nochmal hin; tipp; tipps; schulung; einweisung; krankenkasse; zuzahlung; sprechstunde; spritzenabwurf; ratiopharm; hexal; stada;
ordonnance; ordonnances; commande; commandee; livraison; livre; livree; colis; renouvellement; renouveler; generique; frigo; frigidaire; voyage; valise; avion; bagage; cabine; pochette; trousse; ranger; conserver; conserve; garder; secretaire; date; dates; mutuelle; laboratoire; stocks; y retourner; astuce; astuces; formation; collecteur; boite de 30; a sec; courir apres
`,
  /** How it would be without the medicine, which speaks for it. */
  without: `
so glad i; glad i waited; so easy; done in seconds; love the; hardly stings;
schwort auf; endlich; ein traum; im lot; wieder im; wieder ich; wieder arbeiten; lauft wieder; freigepustet; freigeblasen; gechillt; feiert sein; geil; praktisch; wie ein junges; entspannt;
ne serais plus; je ne serais; serais plus la; grace au; grace a; retrouve la peche; revit depuis; plus une clope; que du bonheur; plus une seule; redescendu; redescendue; est top; pratique; tout se regle; vivement
`,
  /** Help was needed. */
  rescue: `
a e; in a&e; er; ed; emergency; ambulance; paramedic; paramedics; 999; 911; 112; hospital; icu; itu; intensive care; poison control; poisons; admitted; kept him in; kept her in; kept me in; resus; stomach pumped; blue light; out of hours; 111;
notaufnahme; notarzt; notarztin; notdienst; rettungsdienst; rettungswagen; rettung; krankenwagen; rtw; intensiv; intensivstation; uniklinik; kinderklinik; krankenhaus; giftnotruf; stationar; eingeliefert; notruf; uberwachung; tatutata;
urgences; samu; pompiers; hopital; hospitalise*; rea; reanimation; centre antipoison; le 15; aux urg; sous surveillance;
spoed; spoedeisende; eerste hulp; ziekenhuis; opgenomen; huisartsenpost; seh; ambulancedienst;
akuten; ambulans*; sjukhus*; inlagd; intensiven; giftinformation*; larmade;
urgencias; uci; ambulancia; ingresad*; en observacion;
pronto soccorso; ospedale; ricoverat*; ambulanza; rianimazione
`,
  /** What pills are taken for by a child. */
  sweets: `
sweets; sweeties; candy; candies; smarties; skittles; tic tac*; tictac*; jelly babies; gummy bears; chocolate; m&ms; helped himself; helped herself; toddler; cupboard; handbag; bedside table;
bonbon*; gummibar*; liebesperlen; susses; sussigkeit*; traubenzucker; schokolinsen; kleinkind; handtasche; nachttisch; schublade;
bonbons; fraise tagada; dragees; friandise*; sac a main; tiroir; table de nuit; placard;
snoep*; snoepjes; peuter; kleuter; dreumes; handtas; nachtkastje;
godis; karameller; handvaska; nattduksbord*;
caramelo*; chuche*; golosina*; mesilla; bolso; cajon;
caramell*; confett*; comodino; borsa; cassetto
`,
};
