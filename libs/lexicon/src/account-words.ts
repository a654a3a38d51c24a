/**
 * What, in an account of somebody's treatment, ties an event to the medicine, and what excuses it. English, German,
 * French. Written by the project from general knowledge of how people talk.
 */
export const accountWords: Record<string, string> = {
  /** Stands before a medicine that is held to be the cause, or after which it began. */
  link: `
since; after; following; because of; because; down to; due to; thanks to; blame; culprit; to blame; fault; caused by; side effect of; reaction to; allergic to; from; turns out it's; turns out to be; it's the; its the; it was the; it is the; was the; hours into; days into; day into; weeks into; week into; months into; month into; coming off; came off; come off; off my; quit; quitting; withdrawal from; thanks;
seit; nach; von; vom; davon; unter; durch; durchs; wegen; liegt am; liegt an; liegt wohl am; schuld; schuld an; schuld ist; beim absetzen; beim; auf; trotz; es war das; es ist das; das ist das; ist das; war das;
depuis; apres; lendemain; sous; a cause du; a cause de la; a cause de l; la faute; faute; c'est le; c'est la; c'est l; c'etait le; c'etait l; c'etait la; venait; venait du; venaient du; viennent du; viennent de; vient du; vient de; provoque par; suite a; suite au; a la suite; en arretant; l'arret; arret de; sevrage; en prenant
`,
  /** Leads to a medicine somebody takes, though not as a cause. */
  weakLink: `
on; with; the; second; first; third; started; began; put me on; put him on; put her on; upped; week; day; month; stopping; stopped; missed; tapering; bloody; damn; fucking; new; this; these;
mit; nehme; genommen; bekommen; gespritzt; gesetzt; reduziere; umgestellt; umstellung; absetzen; abgesetzt; dieses; dieser; diese; dem; der; das; die; ersten; erste; zweiten; zweite; dritten; dritte; neue; neuen;
avec; pris; prends; prend; mis sous; passe sous; semaine de; jours de; mois de; le; la; l; ce; cette; deuxieme; premiere; troisieme; nouvelle; nouveau; foutu; arrete
`,
  /** Says that something was brought about in somebody. */
  brings: `
makes me; made me; making me; make me; gave me; gives me; given me; give me; has me; had me; have me; got me; getting me; turned me; turns me; left me; leaves me; knocked me; knocks me; messed me; flattened me; floored me; wiped me; sent me; wrecked me; hit me; hits me; put me in; put me to; bunged me; killed me; kills me; ruined me; nearly killed; brought me out; put me off; drives me; drove me; makes my; made my; making my; make my; gave my; gives my; given my; has my; had my; have my; got my; turned my; wrecked my; wrecks my; killed my; ruined my; destroyed my; messed up; messed with; screwed up; screwed with; blown my; blew my; done my; bloody done; makes him; made him; gave him; gives him; has him; turned him; left him; makes her; made her; gave her; gives her; has her; turned her; left her; gives them; gave them; making him; making her; made mum; made mom; made dad; gave mum; gave mom; gave dad; gives you; makes you; brought on; set off; triggered; trigger; triggers; caused; causes; causing; is causing; led to; resulted in; ended in; don't agree; doesn't agree; didn't agree; disagrees with; upset my; upsets my; does my; did my; reacted;
macht mich; macht mir; machte mich; machen mich; machen mir; hat mich; hat mir; haben mich; haben mir; haut mich; ballert mich; knallt mich; legt mich; bringt mich; verursacht; verursachte; verursachen; ausgelost; lost bei mir; gibt mir; lasst mich; liess mich; hat mein; hat meine; hat meinen; macht mein; macht meine; macht meinen; machte mein; macht ihn; macht sie; macht ihm; macht ihr; hat ihn; hat ihm; hat sie; hat ihr; wurde er; wurde sie; war ich; wird mir; wurde mir; wurde ich; werde ich; ist mir; geht es mir; ging es mir; bekomme ich; bekam ich; kriege ich; kriegte ich; hatte ich; habe ich; hab ich; reagiert; fuhrt zu; fuhrte zu; lost aus; vertrage; vertragt; vertragen; macht mud;
me donne; m'a donne; m'ont donne; me donnent; donne a; a donne; ont donne; me fait; m'a fait; me font; m'ont fait; me rend; m'a rendu; m'a rendue; me rendent; m'ont rendu; me file; m'a file; me filent; m'ont file; m'a mis; m'a mise; me met; m'a flingue; m'a bousille; m'a detruit; m'a asseche; m'a assomme; m'a clouee; m'a cloue; m'a eteinte; m'a eteint; m'a brule; me transforme; m'a transforme; m'a couvert; me couvre; m'a coupe; me coupe; lui donne; l'a rendu; l'a rendue; lui a donne; le rend; la rend; lui fait; me provoque; m'a provoque; provoque; cause; a cause des; a declenche; declenche; entraine; l'a transforme; m'a envoye; m'a tue; m'a tuee; m'a fait perdre; m'a fait prendre; fait perdre; j'ai fait une; ai fait; a fait une; a fait un; reagi; supporte
`,
  /** Says that it got better or was good. */
  benefit: `
better; amazing; fantastic; great; brilliant; wonderful; awesome; love it; loving it; happy tears; of joy; for joy; relieved; life changing; life changer; game changer; lifesaver; life saver; saved my life; changed my life; life back; gave me my life; no more; cured; cures; cure; cleared up; clear; cleared; gone; went away; disappeared; relief; relieved; sorted; sorted it; fixed; helped; helps; help; helping; worked; works; working; works wonders; wonders; improved; improvement; under control; controlled; cut my; reduced my; reduced; fewer; down to; feel good; felt good; feel amazing; feeling great; energy; so much energy; like a baby; pain free; symptom free; in remission; remission; back to normal; thank god; thank god for; thankful; grateful; godsend; no complaints; no problem; no problems; no issues; easy for me; never had a single; never had any; well tolerated; tolerated; swear by; touch wood; all good; all fine; going well; finally; proud; lost * kilos; doesn't hurt anymore; stopped my; stopped the; took away; without pain; can walk again; calm; happy; slept like; quick and easy;
besser; super; toll; grossartig; klasse; prima; hervorragend; fantastisch; wunder; wunderbar; hilft; half; geholfen; hilft mir; hat mir geholfen; wirkt gut; wirkt super; wirkt; wirken; gerettet; lebensretter; ist weg; sind weg; war weg; waren weg; ging weg; gingen weg; weg war; verschwunden; verschwinden; vertrieben; weniger; statt; linderung; gelindert; schmerzfrei; beschwerdefrei; ohne schmerzen; wieder laufen; wieder schlafen; endlich; endlich wieder; dank; gut vertragen; vertrage ich super; vertrage ich gut; super vertragen; gut vertraglich; keine beschwerden; keine probleme; nie probleme; noch nie probleme; alles gut; alles bestens; so gut; vor gluck; vor freude; vor erleichterung; gut gelaunt; energie; juckt nichts mehr; nichts mehr; glatt; abgenommen; im griff; ging schnell; besserung; heilt;
mieux; va bien; sens bien; sentie bien; super bien; tres bien; super; genial; formidable; top; nickel; parfait; merveille*; miracle; revis; sauve; sauvee; sauve la vie; change la vie; change ma vie; grace a; grace au; enfin; soulage*; calme; calme ma; apaise; parti; partie; partis; disparu*; plus rien; plus aucune douleur; sans douleur; plus de douleur*; plus mal; marche bien; marche super; marche tres bien; fonctionne; efficace; ameliore*; amelioration; moins de; guerie; gueri; guerit; remission; aucun souci; jamais le moindre; rien a signaler; supporte tres bien; supporte bien; bien supporte; tout se passe bien; tout va bien; energie; passee de; passe de; reduit; contente; de joie; de bonheur; de soulagement; heureuse; heureux; heureusement
`,
  /** What a medicine does to a complaint that was there before. */
  treats: `
treat; treats; treating; treated; treatment for; treatment of; cure; cures; cured; curing; prevent; prevents; preventing; relieve; relieves; relief from; relief of; soothe; soothes; ease; eases; eased; help with; helps with; helped with; helping with; helped my; helps my; helping my; sorted my; sorted the; fixed my; stopped my; stopped the; stops; stop; reduce; reduces; reduced; reducing; lessen; lessens; lessening; avoid; avoiding; fight; fights; against; for my; for the; for his; for her; for; because of; because of my; because of the; due to my; got rid of; gets rid of; gets rid; got rid; cut my; cut the; control; controls; controlling; fix; fixes; say goodbye to; goodbye to; anti; take for; taken for; used for; to treat; brings down; brought down; bring down; to stop; to help; done with; free from; heal; heals;
gegen; bei; bei meiner; bei meinem; zur; wegen; wegen der; wegen meiner; wegen des; heilt; heilen; lindert; lindern; linderte; hilft gegen; hilft bei; half gegen; vorbeugen; verhindert; verhindern; bekampft; behandelt; zur behandlung; vertreibt; vertrieben; mildert; reduziert; stoppt; stillt; senkt; schnell gegen;
contre; pour; pour mon; pour ma; pour mes; soigne; soigner; guerit; guerir; soulage; soulager; calme; calmer; apaise; previent; prevenir; traite; traiter; traitement de; traitement du; evite; eviter; diminue; diminuer; arrete mes; stoppe; reduit; a cause de ma; a cause de mon; a cause de mes; fait passer; passer mon; passer ma; l'ami des; anti
`,
  /** Fear, hope, intention: it has not happened. */
  feared: `
scared; terrified; afraid; fear; fears; fearing; worried; worry; worrying; anxious about; anxious to; too anxious; nervous; nervous about; dread; dreading; what if; hope i don't; hope it doesn't; hope i won't; hopefully; hoping; hope; don't want; do not want; really don't want; doesn't want; didn't want; wouldn't want; in case; put off; haven't started; not started; before i start; starting tomorrow; start tomorrow; about to start; will i; might get; risk; risks; refuses; refuse; refusing; thinks it will; thinks it might; keep reading; i read; i've read; heard; i've heard; everyone talks about; people talk about; should lessen; so i don't; so that i don't; tempted; thinking about; considering; can't decide; undecided;
angst; angste; furchte; furchtet; befurchte; sorge; sorgen; besorgt; hoffentlich; hoffe; traue mich nicht; trau mich nicht; will nicht; will keine; mochte nicht; mochte keine; bammel; schiss; respekt vor; was wenn; was ist wenn; bevor ich anfange; morgen erste; morgen fange; vor der ersten; gelesen; gehort; falls; risiko; risiken; soll ich; uberlege; unsicher; weil alle; alle sagen; noch nicht;
peur; trouille; crains; craint; crainte; inquiete; inquiet; j'espere; espere; espere ne pas; n'ose pas; ose pas; j'hesite; hesite; et si; veux pas; ne veux pas; voudrais pas; avant de commencer; commence demain; je commence; risque; risques; au cas ou; j'ai lu; j'ai entendu; tout le monde parle; dont on parle; stresse; stressee; apprehende; flippe
`,
  /** It did happen, whatever is feared: it was so before and may come again. */
  again: `
again; last time; the first time; like before; as before; already; still; same as; because i was; already dreading; everytime; every time; each time;
wieder; wieder so; letztes mal; beim letzten mal; schon; ohnehin; immer noch; jedes mal; wie damals; wie beim letzten;
encore; a nouveau; comme la derniere fois; la derniere fois; deja; comme avant; a chaque fois; toujours
`,
  /** Leaflets, labels, advice, numbers: nobody's case. */
  general: `
may cause; can cause; could cause; may affect; may include; can include; include; includes; may lead; can lead; uncommon; label; warnings; precautions; indicated; in trials; studies; study; patients; risk of; associated with; listed; lists; fda; ema; mhra; you should; you may; you might;
kann zu; kann auch; konnen; kann; haufig*; gelegentlich*; selten*; moglich*; gehoren; studien; studie; bitte; fuhren;
peut; peuvent; frequent*; rares; rare; demandez conseil; etudes; etude
`,
  /** What leaflets and advertisements say. */
  leaflet: `
possible side effects; common side effects; very common; common side effect; side effects include; up to 1 in; leaflet; patient information; package insert; prescribing information; see your doctor; tell your doctor; ask your doctor; tell your pharmacist; ask your pharmacist; your pharmacist; talk to your; speak to your; call your doctor; do not take; do not use; always read; if you notice; if you have had; stop diarrhoea; fast relief; feel the difference; our new; now in; book now;
beipackzettel; packungsbeilage; gebrauchsinformation; fachinformation; haufige* nebenwirkungen; mogliche* nebenwirkungen; nebenwirkungen von; nebenwirkungen sind; nebenwirkungen laut; sehr haufig*; zu risiken; fragen sie; informieren sie; wenden sie sich; suchen sie; nehmen sie; den arzt aufsuchen; arzt aufsuchen; sollten sie; laut beipackzettel; in ihrer apotheke; ihrer apotheke; ihre arztin; ihren arzt; jetzt in;
peut provoquer; peut entrainer; peut causer; peuvent survenir; notice; d'apres la notice; effets indesirables possibles; effets indesirables frequents; effets secondaires possibles; effets possibles; votre pharmacien; tres frequents; consultez; parlez; si vous; ne prenez pas; lire attentivement; en cas de; ceci est un medicament; soulage rapidement
`,
  /** Others asked for their own: what is told beside it is a case all the same. */
  others: `
anyone else; any one else; anybody else; someone else; is it normal; is this normal; normal to; is that normal; same here; same; me too; just me; only me; am i the only; does anyone know how to; how long does; how long did; how do i stop; when does it stop; what helped; what can i do; help please; please help; any tips; does it get better; will it pass; won't go away; wont go away; why do i; why am i; should i be worried;
sonst noch jemand; noch jemand; geht es euch; ging es euch; kennt das jemand; kennt ihr; hat das noch; ist das normal; normal; bei mir auch; mir auch; bin ich die einzige; bin ich der einzige; was hilft; was kann ich; was tun; wie lange dauert das; geht das weg; auch so; hilfe; muss ich mir sorgen;
quelqu'un d'autre; d'autres; vous aussi; c'est normal; est ce normal; normal; pareil; moi aussi; suis je la seule; suis je le seul; je suis la seule; que faire; combien de temps ca; ca passe; ca va passer; des conseils; au secours
`,
  /** Opens a question about what may be. */
  asks: `
do; does; did; can; could; will; would; should; is; are; has; have; had; how; what; when; where; which; who; why; anyone know; anybody know; does anyone; does anybody; has anyone; has anybody; is it ok; is it safe; know if; know whether;
macht; kann; konnen; darf; muss; soll; wird; werden; hat; haben; ist; sind; verursacht; fuhrt; nimmt; nehmt; wie; was; wann; wo; welche; welcher; wer; warum; weiss jemand; hat jemand; gibt es; ob; habt ihr;
est ce que; est ce; quelqu'un; quelqu'un sait; peut on; on peut; faut il; il faut; vous; comment; combien; quand; ou; quel; quelle; quels; qui; pourquoi; le; la; les; en combien; peut; peuvent
`,
  /** What was there before the medicine. */
  before: `
before; prior to;
bevor; vor;
avant
`,
  /** The medicine was left off. */
  stopped: `
stopped; stopping; stop; stopped taking; came off; come off; coming off; off it; off the; quit; quitting; gave up; had to stop; taken off; took me off; tapering; tapered; weaning; cold turkey; missed; skipped; without; discontinued; withdrawal; withdrawl; withdrawls; withdrawals;
abgesetzt; absetzen; absetze; abgebrochen; weglasse; weggelassen; weglassen; aufgehort; gestoppt; ausgeschlichen; ausschleichen; ausschleiche; reduziere; reduzieren; entzug; ohne;
arrete; arreter; arretant; j'arrete; arret; stoppe; sevrage; diminue; sans; oublie; oubliee
`,
  /** The medicine is said not to be the cause. */
  acquits: `
nothing to do with; not from the; not from; not because of; not due to; not down to; not the medication; not the medicine; not the drug; not the jab; isn't the; unrelated; unrelated to; not related to; not caused by; no connection; rather than the; never had it; never got it; never got them; never happened;
nicht vom; nicht von; nicht von der; nicht am; nicht an; hat nichts mit; nichts mit; nicht wegen; nicht das medikament; unabhangig von; nichts zu tun; nie etwas gemerkt; nie was gemerkt; nichts gemerkt; gar nichts gespurt; nichts gespurt; nie gehabt; nie bemerkt;
pas de l; pas du; pas d; pas a cause; rien a voir; et pas le; et non; pas le medicament; pas lie; sans lien; sans rapport; jamais eue; jamais eu; rien senti; jamais eu de
`,
  /** Prices, supply, trade. */
  trade: `
price; prices; cost; costs; costing; pay; paying; paid; insurance; copay; co pay; bucks; dollars; pounds a month; a month for; expensive; wallet; till; stock; in stock; out of stock; back in stock; backorder; shortage; shortages; supply; refill; pharmacy; prescription; order; delivery; delivered; voucher; coupon; discount; book now; nhs; private;
preis; preise; preisen; preisanstieg; kosten; kostet; zahle; zahlt; zuzahlung; kasse; krankenkasse; euro; teuer; rezept; lieferbar; lieferengpass; vorratig; apotheke; bestellen; verfugbar;
prix; coute; couts; cout; paie; paye; euros; rembourse; remboursement; mutuelle; cher; rupture; stock; pharmacie; ordonnance; commander; disponible; penurie
`,
  /** Treatment begins because of a complaint: it was there first. */
  given: `
took; taken; so i; so they; since then; ever since then; so my doctor; so the doctor; gave me; they gave; put me on; put him on; put her on; prescribed; prescribed me; my gp put; doctor put; started me on; so i start; thank god for; pass the; need some; i need; sorted; had to take; reaching for; popped; popping;
seitdem nehme; bekomme seitdem; genommen; nehme ich; nehme; rein; eingeworfen; bekomme; bekomme ich; bekam ich; verschrieben; verordnet; fange ich; deshalb; darum; daher; hilft; brauche; her damit; gerettet;
j'ai pris; je prends; prends; pris un; pris une; donne du; je lui donne; prescrit; il prend; elle prend; m'a mis sous; m'a donne; heureusement; depuis je; depuis il; depuis elle; du coup; donc je; alors je
`,
  /** Whose body it is. */
  whose: `
i; i'm; im; i've; ive; i'd; i'll; my; me; mine; myself; we; our; us; he; his; him; she; her; hers; they; their; them; mum; mom; mam; mother; dad; father; nan; nana; gran; grandma; granny; grandad; grandpa; grandfather; grandmother; husband; wife; partner; hubby; boyfriend; girlfriend; son; daughter; kid; kids; child; children; baby; toddler; twins; boys; girls; daughters; sons; little boy; little girl; boy; girl; brother; sister; friend; mate; neighbour; neighbor; colleague; cousin; uncle; aunt; auntie; nephew; niece; nobody; year old; yo; yr old; patient;
ich; hab; mein; meine; meinem; meinen; meiner; meines; mir; mich; wir; uns; unser; unsere; er; ihn; ihm; sein; seine; sie; ihr; ihre; mama; mutter; papa; vater; oma; opa; mann; frau; freund; freundin; sohn; tochter; kind; kinder; kleiner; kleine; kleinen; baby; bruder; schwester; nachbarin; nachbar; kollege; kollegin; tante; onkel; jemand; kumpel; schwiegermutter;
je; j; moi; me; m; mon; ma; mes; nous; notre; il; elle; lui; son; sa; ses; maman; mere; papa; pere; mamie; papi; grand mere; grand pere; mari; femme; copain; copine; ami; amie; fils; fille; enfant; bebe; petit; petite; frere; soeur; voisin; voisine; collegue; cousin; cousine; tante; oncle; pote
`,
};

/** What reaches drug safety though nothing was suffered. */
export const situations: Record<string, string> = {
  overdose: `
overdose; overdosed; od'd; too many; too much; double dose; took double; taking double; whole box; whole pack; whole packet; whole bottle; whole strip; entire bottle; full bottle; a handful of; handful; stomach pumped; swallowed; got into my; got into; got hold of; got at the; helped himself; helped herself; ate a whole; ate the whole; ate my; chewed up; downed a; necked; munched; double dosed; triple dosed; tripled; units instead; instead of 5; twice this week; took it twice; took my * twice; twice by mistake; accidentally took; accidentally; by accident; by mistake; ten times; 10 times the; times the dose; poison control;
uberdosis; uberdosiert; zu viel; zu viele; ganze packung; ganze schachtel; ganze flasche; die doppelte; doppelte dosis; doppelt genommen; zweimal genommen; aus versehen; versehentlich; ausversehen; geschluckt; verschluckt; gefuttert; leergefuttert; aufgegessen; leergegessen; gefunden und; den ganzen blister; ganzen blister; ganzes rohrchen; gleich zwei; gleich drei; giftnotruf; magen ausgepumpt; zehnfache;
surdosage; surdose; overdose; trop pris; pris trop; a croque; a vide; a bu le; a bu tout; toute une plaquette; une plaquette entiere; tout le flacon; le double; le triple; en double; a double; en trop; de trop; toute une boite; toute la boite; une boite entiere; toute la plaquette; double dose; deux fois; par erreur; avale; avalee; centre antipoison; lavage d'estomac; dix fois
`,
  misuse: `
snort; snorts; snorting; snorted; crush and; crushes and; crushed and; crushing; abusing; abuse; misuse; misusing; addicted to; hooked on; get high; got high; getting high; high on; without a prescription; without prescription; no prescription; selling his; selling her; selling my; buying off; off the street; black market; recreationally; downing; with vodka; mixing with; mixed with alcohol; off label; to drop weight; borrowed;
durch die nase; zieht sich; gezogen; missbrauch*; abhangig; suchtig; ohne rezept; ohne verschreibung; vom schwarzmarkt; auf dem schwarzmarkt; high von; mit alkohol; zum abnehmen ohne; geliehen;
sniffe; sniffer; sniffent; accro; abus; detourne*; sans ordonnance; marche noir; se defonce; defonce; melange*; avec de l'alcool
`,
  error: `
instead of; wrong tablets; wrong tablet; wrong one; wrong ones; wrong person; in the ear instead; up the dose by; out by a factor; misread; swallowed the suppository; twice the dose; half the dose; double the dose; double what; nobody noticed; wrong medicine; wrong medication; wrong dose; wrong strength; wrong patient; wrong place; wrong arm; wrong prescription; mixed up; mix up; mixed them up; someone else's; somebody else's; another patient's; dispensing error; medication error; gave me the wrong; gave him the wrong; gave her the wrong; injected it into; into the wrong; every day instead; daily instead; nobody showed me; should have been; meant to be; out of date; expired;
verwechselt; vertauscht; vom nachbarn; vom zimmernachbarn; vom bettnachbarn; der bettnachbarin; von jemand anderem; eines anderen patienten; falsch dosiert; falsch gespritzt; falsch eingenommen; verlesen; vertan; doppelte menge; halbe dosis; falsche; falschen; falsches; statt; anstatt; anstelle; der zimmernachbarin; eines anderen; taglich statt; in den falschen; abgelaufen; irrtumlich;
a la place; au lieu; trompe*; du voisin; de la voisine; d'un autre; d'une autre; d'un autre patient; mal dose; mal lu; mauvaise boite; inverse*; s'est trompe; erreur de; mauvais medicament; mauvaise dose; confondu; intervert*; perime*
`,
  pregnancy: `
pregnant; pregnancy; weeks along; months along; weeks pregnant; w pregnant; pregnancies; weeks gone; positive test; two lines; trimester; first trimester; second trimester; third trimester; newborn; expecting; conceived; breastfeeding; breast feeding; nursing my; unborn; the baby; fell pregnant; found out i'm; bump;
schwanger; schwangerschaft; schwangerschaften; schwangere; ssw; in der 4 woche; in der 5 woche; in der 6 woche; in der 7 woche; in der 8 woche; in der 9 woche; in der 10 woche; in der 11 woche; in der 12 woche; positiver test; testpositiv; neugeborenes; stillen; woche schwanger; siebten woche; achten woche; sechsten woche; stille; stillzeit; gestillt; ungeborene*; trimester; trimenon;
enceinte; grossesse; grossesses; semaines de grossesse; test positif; nouveau ne; nourrisson; allaite; j'allaite; allaitement; trimestre
`,
  noEffect: `
doesn't work; does not work; doesnt work; didn't work; did not work; not working; isn't working; stopped working; no longer works; doesn't work anymore; not working anymore; had no effect; has no effect; no effect; zero effect; lack of effect; does nothing; did nothing; doing nothing; does absolutely nothing; did absolutely nothing; does sod all; did sod all; doing sod all; does fuck all; does jack; doesn't do anything; didn't do anything; doesn't do a thing; didn't do a thing; doesn't touch; never touches; didn't touch; not touching; doesn't help; didn't help; isn't helping; not helping; not helped; hasn't helped; no help; no use; useless; pointless; waste of; didn't take; hasn't taken; eating smarties; eating sweets; taking smarties; might as well; may as well; placebo; back as bad; as bad as ever; worse than before; wearing off; wore off; no difference; no better; no improvement; hasn't done anything; hasn't done a thing; got pregnant on; pregnant on the; pregnant despite; despite never missing; new clot; failed; infection is worse;
wirkt nicht; wirkt bei mir nicht; wirkt uberhaupt nicht; wirkt gar nicht; wirkt nicht mehr; wirkt bei; keine wirkung; ohne wirkung; wirkungslos; hilft nicht; hilft nicht mehr; hilft mir nicht; hilft gar nicht; hilft uberhaupt nicht; hat nicht geholfen; hat nichts geholfen; hat mir nicht geholfen; bringt nichts; bringt gar nichts; bringt mir; bringt rein gar nichts; rein gar nichts; tut nichts; macht nichts; passiert nichts; merke nichts; spure keine wirkung; nicht angeschlagen; schlagt nicht an; smarties; genauso gut; fur die katz; umsonst; trotz pille; trotz spirale; schwanger geworden; wie vorher; keine besserung; schlimmer als vorher;
ne marche pas; marche pas; marche plus; ne marche plus; ne fonctionne pas; fonctionne plus; aucun effet; pas d'effet; sans effet; zero effet; ne me fait rien; fait rien; fait plus rien; fait plus effet; ne fait rien; n'a rien fait; inefficace*; n'a pas pris; pas pris; ne sert a rien; sert a rien; inutile; ne m'aide pas; n'agit pas; agit plus; soulage pas; soulage plus; enceinte sous; comme des bonbons; toujours pas
`,
  device: `
jam; jams; jammed; jamming; clicked but; nothing came out; nothing comes out; didn't fire; did not fire; won't fire; didn't go off; misfired; broken; broke; bent; snapped off; cracked; leaked; leaking; leaks; faulty; defective; ran down my; blocked; stuck; clogged; won't click; doesn't click; empty when; half empty; missing tablets; different colour; different color; wrong colour; wrong color; discoloured; discolored; crumble; crumbles; crumbling; crumbly; cloudy; floating; floating in; bits in; particles; specks; gritty; glass in; hair in; smells of; smells like; smell of; smelt of; smells wrong; smells off; taste different; looks different; look different; unsealed; no needle; leaflet missing; inaccurate; wrong reading; wrong readings; fell out; beeping; smells weird; smells odd; smelled odd; strange smell; tastes different; mould; mouldy; mold; contaminated; counterfeit; fake; seal was broken; broken seal; came off in; fell off;
klemmt; verklemmt; kommt nichts; kommt nichts raus; nichts raus; abgebrochen; verbogen; defekt; kaputt; lost nicht aus; lost nicht; ausgelaufen; lauft aus; undicht; leer; verstopft; klickt nicht; hakt; verfarbt; andere farbe; riecht komisch; schimmel; broselig; broseln; brosel*; zerbrockelt; flocken; trub; krumel*; fremdkorper; haar drin; glassplitter; riecht nach; riechen komisch; riecht anders; riechen nach; schmeckt anders; sieht anders aus; sehen anders aus; ohne nadel; fehlte; fehlten; zeigt falsch; misst falsch; falsche werte; abgefallen; klemmt standig; verunreinigt; gefalscht; falschung; zerbroselt;
bloque; bloquee; coince; coincee; rien ne sort; ne sort plus; sort plus rien; cassee; casse; tordue; fuit; fuite; defectueux; defectueuse; en panne; vide; bouche; bouchee; couleur bizarre; odeur bizarre; drole d'odeur; s'effrite; s'effritent; effrite*; moisi; particules; grumeaux; cheveu dedans; verre dedans; sent le; sent bizarre; sentent bizarre; sentent mauvais; gout different; aspect different; manquait; manquaient; sans aiguille; mauvaise mesure; decolle; se bloque; se coince; contrefacon; faux; ne se declenche pas
`,
  deviceParts: `
pen; pens; injector; autoinjector; auto injector; needle; needles; syringe; inhaler; inhalers; pump; cartridge; vial; bottle; box; pack; packet; tablets; tablet; capsules; capsule; patch; patches; spray; puffer; dose; clicker; cap; seal; epipen; sensor; sensors; dexcom; libre; meter; monitor; batch; strip; inhalers; injection;
pen; pens; nadel; spritze; inhalator; spray; pumpe; patrone; flasche; packung; schachtel; tabletten; tablette; kapseln; pflaster; autoinjektor; fastject; fertigpen; sensor; libre; messgerat; charge; blister;
stylo; aiguille; seringue; inhalateur; spray; pompe; cartouche; flacon; boite; comprimes; comprime; gelules; patch; auto injecteur; capteur; freestyle; lecteur; lot; plaquette
`,
  death: `
died; dies; buried him; buried her; buried my; her funeral; his funeral; the funeral; didn't live; no longer with us; gone within; we lost; passed away; passed on; lost my brother; lost my mum; lost my mom; lost my dad; lost my sister; lost my son; lost my daughter; lost my husband; lost my wife; lost my friend; lost him; lost her; lost our; never woke up; didn't make it; didn't survive; killed him; killed her; killed my mum; killed my mom; killed my dad; killed my brother; killed my husband; found dead; dead within; rip;
gestorben; verstorben; starb; beerdigt; beerdigung; beigesetzt; eingeschlafen fur immer; nicht geschafft; nicht mehr da; nicht mehr bei uns; nicht mehr unter uns; lebt nicht mehr; tot; tot aufgefunden; ist tot; nicht mehr aufgewacht; nicht uberlebt; von uns gegangen; verloren an; ums leben;
mort; morte; decede; decedee; enterre; enterree; enterrement; obseques; plus la; plus parmi nous; pas sortie vivante; n'a pas survecu; perdu mon pere; perdu ma mere; est parti; est partie; jamais reveille; jamais reveillee; nous a quittes; pas survecu; a perdu la vie
`,
};
