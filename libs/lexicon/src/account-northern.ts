/**
 * Accounts in Dutch and Swedish, by the kinds of the other languages' lists: a line of Dutch, one of Swedish. Written
 * by the project from general knowledge of how people talk; `*` stands for the rest of a word. Words that are others
 * in English, German or French ("bang", "rug", "ont") stand only with what makes them plain.
 */
export const northernAccounts: Record<string, string> = {
  told: `
misselijk*; overgeven; overgegeven; kots; kotsen; kotsend; gekotst; kotste; spugen; gespuugd; spuugt; spuugde; braken; gebraakt; braakte; braakt; spuitpoep; schijterij; buikloop; op de wc; op het toilet; naar de wc; van de wc; boven de wc; boven de pot; boven de emmer; obstipatie; verstopping; buikpijn; buikkramp*; maagpijn; maagkramp*; maagzuur; opgeblazen; winderig; boertjes; rotte eieren; geen eetlust; geen trek; vreetbui*; aangekomen; kilo erbij; kilo zwaarder; vocht vast*; houd vocht; hou vocht; opgezwollen; gezwollen; opgezet*; zwelling*; zwol; dikke enkels; dikke voeten; duizelig*; draaierig; licht in mijn hoofd; licht in het hoofd; flauwgevallen; flauwvallen; flauwviel; viel flauw; van mijn stokje; van haar stokje; van zijn stokje; ging onderuit; onderuit gegaan; in elkaar gezakt; zakte in elkaar; van de trap; hoofdpijn; koppijn; hartklopping*; hartoverslag*; kortademig*; benauwd*; naar adem; slapeloos*; slaap niet; slaap slecht; slaap amper; slaap ik amper; slaap ik niet; slaap nauwelijks; geen oog dicht; niet geslapen; nachtmerrie*; lig wakker; wakker gelegen; doodmoe; bekaf; kapotmoe; uitgeput; vermoeid*; zo moe; suf; sufheid; slaperig*; knock out; trillen; tril; trilt; trilde; trillend*; beven; beeft; zweten; zweet; zweette; bezweet; zweetaanval*; opvlieger*; koorts; rillingen; jeuk; jeukt; jeukte; jeukend*; uitslag; huiduitslag; bultjes; galbult*; netelroos; blaren; vlekken; eczeem; haaruitval; spierpijn*; gewrichtspijn*; spierkramp*; krampen; tinteling*; tintelen; tintelt; doof gevoel; gevoelloos*; bloedneus*; bloeding*; blauwe plekken; bloedde; gebloed; droge mond; metaalsmaak; wazig*; zie dubbel; dubbelzien; oorsuizen; hoest; kriebelhoest; hoestbui*; angstaanval*; paniekaanval*; depressief; depressie; somber*; huilbui*; huilen; huilerig; prikkelbaar; woedeaanval*; woede uitbarsting*; in de war; verward*; zag dingen; ziet dingen; hoort stemmen; zelfmoordgedachte*; dood wil*; vergeetachtig; geheugenverlies; afgevlakt; geen gevoel meer; geen libido; geen zin in seks; anafyl*; eerste hulp; spoedeisende hulp; huisartsenpost; opgenomen; bijwerking*; doodziek; hondsberoerd; beroerd; hondsmoe; onwel; ziek van;
illamaende; mar illa; mar jag illa; madde illa; madde jag illa; mar sa illa; matt illa; matt sa illa; kraks; krakts; kraktes; krakning*; kraktsjuk; spyr; spydde; spytt; diarre*; rannskita; magont; magsjuk; magkramp*; magknip; forstoppning; forstoppad; halsbranna; sura uppstotningar; uppblast; rapar; rapningar; ruttna agg; aptitlos*; ingen aptit; ingen matlust; aptiten; matlusten; gatt upp; gick upp i vikt; viktuppgang; svullen; svullna; svullnat; svullnad*; svullnar; svallde; yrsel; blev yr; blir yr; sa yr; ar yr; yr i; yr och; jatteyr; skityr; svimma*; svimfardig; ramlade; foll ihop; kollapsade; huvudvark; migran*; hjartklappning*; andnod; andfadd; andas; somnlos*; sover inte; sov inte; inte sovit; sover daligt; sover knappt; sovit daligt; klarvaken; vaken hela; mardrom*; trott; trotthet; dodstrott; jattetrott; utmattad; orkeslos; orkar ingenting; dasig; sluddrar; sluddrade; darrig; darrar; darrade; skakig; skakar; skakade; skakningar; ryckningar; svettas; svettades; svettning*; kallsvett*; genomsvettig; vallningar; feber; frossa; klada; kladan; kliar; kliade; utslag; nassel*; blasor; rodnad; knottror; prickar; prickig; eksem; haravfall; tappar haret; tappar har; tappat haret; haret lossnar; tunnhari*; muskelvark; ledvark; vark i; varker; varkte; kramper; krampade; domnar; domnade; domningar; bortdomnad; stickningar; myrkrypningar; nasblod; blodning*; blodde; bloder; blamarken; muntorr*; torr i munnen; metallsmak; suddig syn; dimsyn; dubbelseende; ser dubbelt; hostar; hostat; rethosta; angest*; nedstamd; gratit; gratmild; jattearg; lattretlig; forvirrad; forvirring; sag saker; ser saker; ser syner; horde roster; sjalvmord*; vill do; minnesluck*; glomsk; avtrubbad; kanslolos; sexlust*; ingen sexlust; akuten; ambulans; inlagd; biverkning*; mar dalig*; mar skit; madde skit; madde dalig*; dalig av; sjuk av; jattedalig; skitdalig; har ont; fick ont; ont i; gor ont; sa ont; jatteont
`,
  idiom: `
een wrak; vaatdoek; vaatdoekje; dweil; kasplant; kasplantje; vrachtwagen; overreden; door een trein; watten; niet mezelf; mezelf niet; mijzelf niet; zichzelf niet; niet zichzelf; een hel; hel op aarde; de hel; nooit meer; nooit weer;
gronsak; vrak; overkord; pakord; lastbil; langtradare; bomull; inte mig sjalv; inte sig sjalv; sig sjalv langre; ett helvete; helvetet; aldrig mer; aldrig igen; utslagen; utslaget; knockad; golvad; sangliggande; i sangen hela
`,
  body: `
armen; mijn been; benen; kuiten; voeten; voet; enkels; enkel; knieen; handen; vingers; schouder; schouders; mijn nek; mijn rug; heup; heupen; gewrichten; spieren; hoofd; mijn kop; hersenen; gezicht; ogen; oog; oren; neus; mond; tong; tanden; tandvlees; kaken; keel; borst; hart; hartslag; polsslag; longen; maag; buik; darmen; lever; blaas; huid; mijn haar; haar haar; haren; geheugen; menstruatie; lichaam; lijf; prikplek; injectieplek; mijn slaap; plasser;
armar; armarna; vader; vaderna; fotter; fotterna; anklar; anklarna; knan; knana; hander; handerna; fingrar; fingrarna; axlar; ryggen; hoften; lederna; muskler; musklerna; huvud; huvudet; skallen; hjarnan; ansiktet; ogon; ogonen; ogat; oronen; nasan; munnen; lapparna; lappen; tungan; tanderna; halsen; brostet; hjartat; pulsen; lungorna; mage; tarmarna; levern; njurarna; blasan; huden; haret; minnet; mensen; kroppen; stickstallet; somnen
`,
  trouble: `
pijn; doet zeer; doen zeer; zo zeer; zeer doen; pijnlijk; gezwollen; dikke; dik; gevoelloos; brandt; branden; brandend*; bloedt; bloeden; kramp; tril*; trekken; droog; droge; stijf; stijve; valt uit; vallen uit; viel uit; vielen uit; uitvalt; uitvallen; uitgevallen; geel; gele; blauw; blauwe; rood; ijskoud; bonst; bonkt; bonken; bonkte; bonzen; raast; op hol; slaat over; sloeg over; slaan over; kapot; loodzwaar; zwaar; slappe; zwak; draait; draaide; draaien; rommelt; ontstoken; van streek; overstuur; in de knoop; in de war; raar; verkrampt; opgezet; schilfer*; vol met; vol blaren; zweren; aften; eruit; ballonnen; ballon; olifant*; elastiek*;
svullen; svullna; svullnar; svullnade; domnar; domnade; sticker; pirrar; branner; brann; bloder; krampar; rycker; flagnar; torr; torra; stel; stela; lossnar; ramlar; faller av; gul; gula; roda; rott; iskall; iskalla; rusar; rusade; rusat; bankar; bankade; slar; slog; hoppar; dunkar; suddig*; forstord; tung; tunga; svag; svaga; snurrar; snurrade; bubblar; kaos; konstig; stumma; ballonger; gelea; spinner
`,
  activity: `
slapen; eten; drinken; lopen; autorijden; rijden; staan; opstaan; zitten; tillen; voelen; slikken; ademen; ademhalen; zien; lezen; nadenken; herinneren; concentreren; werken; traplopen; de trap op; vasthouden; ruiken; proeven; praten; plassen; poepen; functioneren;
sova; somna; dricka; kora; resa mig; sitta; lyfta; kanna; svalja; tanka; minnas; koncentrera; rora; arbeta; jobba; springa; trappor; trappan; kissa; bajsa; prata; fungera; ata; ga upp; stiga upp
`,
  inability: `
kan niet; kan ik niet; kon niet; kon ik niet; kan amper; kon amper; amper; nauwelijks; kan nauwelijks; lukt niet; lukt me niet; kan hij niet; kan ze niet; niet; geen;
kan inte; kunde inte; kan knappt; kunde knappt; knappt; orkar inte; orkade inte; klarar inte; svart att; omojligt; inte; kan jag inte; kunde jag inte
`,
  medicine: `
anticonceptiepil; prikpil; spiraaltje; hormoonspiraal; koperspiraal; slaappil*; slaapmiddel*; bloedverdunner*; bloeddrukpil*; bloeddrukmedic*; plaspil*; plastablet*; cholesterolverlager*; cholesterolpil*; antibiotica*; pijnstiller*; maagbeschermer*; maagzuurremmer*; afslankprik; afvalprik; griepprik; coronaprik; vaccinatie; medicijn*; medicatie; betablokker*; hooikoortspil*; kuur; prednison*; hormoonpleister*; thyrax; champix; ascal; sinaspril; finimal; dafalgan; perdolan; diclofenac;
p piller; ppiller; minipiller; hormonspiral; kopparspiral; blodfortunnande; blodtrycksmedicin*; blodtryckstablett*; betablockerare; vatskedrivande; statiner; antibiotika*; penicillin*; varktablett*; smartstillande; somntablett*; somnmedicin*; kortison*; bantningsspruta*; influensavaccin*; covidvaccin*; vaccinet; medicinen; medicinerna; medicin; allergitablett*; alvedon; panodil; ipren; treo; citodon; kavepenin; lergigan; theralen; atarax; propavan; imovane; stilnoct; elvanse; losec; trombyl; waran; levaxin; pulmicort
`,
  likely: `
prik; spuit; spuitje; pil; pillen; pilletje; zalf; druppels; infuus; neusspray; middel; spul; pleister;
sprutan; spruta; tabletterna; pillret; pillren; salvan; plastret; dropparna; dosen
`,
  link: `
sinds; na; door; van; vanwege; wegens; komt door; kwam door; ligt aan; lag aan; de schuld; schuldige; boosdoener; oorzaak; het is de; het was de; dat is de; het is het; bleek de; bleek het; afbouwen van; gestopt met; stoppen met; allergisch voor; reactie op; bijwerking van;
sedan; sen; efter; av; pga; beror pa; berodde pa; orsakat av; orsakas av; boven; skyldig; det ar; det var; reaktion pa; biverkning av; biverkningar av; fran; slutade med; slutat med; allergisk mot
`,
  weakLink: `
met; neem; nam; slik; slikte; genomen; gekregen; kreeg; begonnen met; begon met; aan de; aan het; eerste; tweede; derde; deze; dit; mijn;
med; tog; tar; tagit; borjade; borjat; ater; fick; forsta; andra; tredje; denna; detta; den; det
`,
  brings: `
maakt me; maakte me; maakt mij; maakt hem; maakt haar; maakte hem; maakte haar; geeft me; gaf me; geeft mij; bezorgt; bezorgde; sloopt me; heeft me gesloopt; veroorzaakt; veroorzaakte; maakt van mij; maakte van mij; helpt me naar;
gor mig; gjorde mig; gor att jag; gjorde att jag; gav mig; ger mig; gett mig; gjort mig; gav henne; gav honom; gjorde henne; gjorde honom; gor henne; gor honom; orsakar; orsakade; har gett; forvandlade mig
`,
  benefit: `
beter; geweldig; fijn; blij; blije; dankzij; helpt; hielp; geholpen; werkt goed; eindelijk; pijnvrij; klachtenvrij; geen pijn meer; geen last meer; verdwenen; opgelucht; gered; redding; wonder; wondermiddel; een zegen; kan ik weer; kan weer; kan hij weer; kan ze weer; leven terug; opgeknapt; verlost; genezen; weer mens; weer mezelf; tevreden;
battre; fantastisk*; underbar*; glad; glada; tack vare; hjalper; hjalpte; hjalpt; funkar bra; fungerar bra; funkar toppen; antligen; smartfri; besvarsfri; symtomfri; slipper; slippa; forsvann; lattad; raddade; raddat; raddning; mirakel; valsignelse; kan jag igen; livet tillbaka; mitt liv; pigg; frisk; nojd; mar bra; mar toppen; mar sa bra
`,
  treats: `
tegen; voor mijn; voor de; bij mijn; behandeling van; helpt tegen; vermindert; verlicht; voorkomt; geneest; vanwege mijn; wegens mijn; bestrijdt;
mot; lindrar; hjalper mot; behandling av; botar; forebygger; dampar
`,
  feared: `
bang dat; bang voor; ben bang; zo bang; te bang; beetje bang; bang om; bang van; doodsbang; zie er tegenop; zie op tegen; zenuwachtig; durf niet; durf ik niet; durf het niet; zorgen over; maak me zorgen; hoop niet; hopelijk; hoop dat; stel dat; wat als; wil niet; wil geen; nog niet; twijfel; aarzel; gelezen; gehoord; kans op; begin morgen; morgen begin; begin er niet aan; voordat ik begin; overweeg;
radd; livradd; orolig; nervos; hoppas; tank om; vad hander om; vagar inte; vagar jag inte; vill inte; last om; hort om; ska borja; borjar imorgon; innan jag borjar; inte borjat; funderar pa; tveksam; tvekar; skraj; bavar; risken for
`,
  again: `
alweer; opnieuw; vorige keer; laatste keer; elke keer; iedere keer; nog steeds;
igen; forra gangen; varje gang; fortfarande; redan; som sist
`,
  general: `
kan leiden; kunnen optreden; kan optreden; kan veroorzaken; kunnen voorkomen; kan voorkomen; soms; zelden; onderzoeken; patienten; kunnen last;
kan ge; kan leda; kan orsaka; kan forekomma; vanlig*; sallsynt*; studier; forskning; patienter
`,
  leaflet: `
bijsluiter; mogelijke bijwerkingen; vaak voorkomende; veelvoorkomende; raadpleeg; lees voor gebruik; vraag uw; uw arts; uw apotheker; neem contact op; lees de;
bipacksedel*; mojliga biverkningar; vanliga biverkningar; mycket vanliga; kontakta lakare; kontakta din; radgor; din lakare; fraga din; apotekspersonal*; fass; star det att
`,
  others: `
nog iemand; meer mensen; anderen die; anderen ook; herkenbaar; herkent; is dit normaal; is dat normaal; ik ook; hier ook; ben ik de enige; gaat dit over; gaat dat over; wat kan ik doen; iemand tips;
nagon mer; nagon annan; fler som; ar det normalt; samma har; jag ocksa; ar jag ensam; gar det over; vad kan jag gora; kanner nagon igen; nagra tips
`,
  asks: `
weet iemand; heeft iemand; iemand; kan; mag; moet; hoe; wat; wanneer; waar; welke; waarom; kun; hoeveel; mogen;
nagon; vet nagon; har nagon; ska; hur; vad; nar; vilket; vilken; varfor; finns; ar det; far man; bor
`,
  before: `
voordat; vooraf; daarvoor;
innan
`,
  stopped: `
gestopt; stoppen; gestaakt; afgebouwd; afbouwen; afkicken; ontwenning*; onttrekking*; overgeslagen; zonder;
slutat; slutade; sluta; satt ut; satte ut; utsattning*; trappar ner; trappade ner; nedtrappning; abstinens*; hoppade over; utan
`,
  acquits: `
niet door de; niet door het; ligt niet aan; lag niet aan; komt niet door; kwam niet door; heeft niets met; heeft niks met; niets te maken; niks te maken; nooit ergens last; nergens last van; niks van gemerkt; niets van gemerkt;
inte av; inget med; ingenting med; inte pa grund; beror inte pa; berodde inte pa; inget att gora; inte markt nagra; inga biverkningar; markte ingenting; kande ingenting
`,
  trade: `
prijs; prijzen; kost; duur; betalen; betaald; betaal; vergoed*; zorgverzekering; verzekeraar; eigen risico; eigen bijdrage; leverbaar; tekort; tekorten; voorraad; recept; apotheek; apotheken; verkrijgbaar; uitverkocht; aanbieding;
priset; kostar; kostade; dyrt; betala; betalar; hogkostnad*; frikort; subvention*; slut pa; restnoterad; restnoterat; i lager; bestalla; apotek*; kronor; rabatt; forsakring*
`,
  given: `
ingenomen; neem ik; nam ik; neem een; nam een; slik ik; slik een; voorgeschreven; daarom; dus kreeg ik; dus neem; dus nam; kreeg ik daarom; gelukkig;
tog en; tog jag; tog ett; tar jag; tar en; utskrivet; utskriven; darfor; sa jag tog; ordinera*; som tur
`,
  whose: `
ik; mijn; m'n; mij; wij; ons; onze; hij; hem; haar; ze; zij; moeder; vader; vrouw; vriend; vriendin; zoon; zoontje; dochter; dochtertje; kleintje; broer; zus; zusje; buurvrouw; buurman; collega; oom; schoonmoeder; schoonvader; peuter; manlief;
jag; mig; vi; oss; han; honom; hon; henne; hennes; mamma; pappa; mormor; morfar; farmor; farfar; maken; mannen; min man; fru; frun; sambo; sambon; kompis; sonen; dotter; dottern; barnet; bebisen; bror; syster; granne; grannen; kollega; moster; svarmor; lillan; lillen
`,
  overdose: `
te veel; teveel; hele doosje; hele strip; heel doosje; hele pot; hele potje; hele doos; dubbele dosis; dubbele dosering; dubbel genomen; twee keer genomen; ingeslikt; leeggegeten; opgegeten; opgesnoept; leeggedronken; per ongeluk; maag leeggepompt; maag leegpompen; gifcentrum; antigifcentrum; vergiftigingen; tien keer;
overdos*; for mycket; for manga; for hog dos; dubbla dosen; dubbel dos; dubbelt; hela burken; hela kartan; hela asken; hela forpackningen; en hel karta; en hel burk; svalde; svalt; magpump*; giftinformation*; tio ganger
`,
  misuse: `
snuift; snuiven; gesnoven; snuif; misbruik*; verslaafd; zonder recept; met drank; met alcohol; high van; van de straat; op straat gekocht; via via;
snortar; sniffar; missbruk*; beroende av; utan recept; med alkohol; hog pa; langare; svarta marknaden
`,
  error: `
verkeerde; verkeerd; verwisseld; in plaats van; door elkaar; van de buurman; van de buurvrouw; van iemand anders; vergist; ipv; over de datum;
fel medicin; fel styrka; fel dos; fel tablett*; fel spruta; fel person; fel burk; fel sort; istallet for; i stallet for; forvaxl*; blandat ihop; blandade ihop; nagon annans; grannens; av misstag; tog fel; gav fel; utgangen
`,
  pregnancy: `
zwanger; zwangerschap; borstvoeding; positieve test; ongeboren; geef de borst;
gravid; graviditet*; ammar; amning*; positivt test; ofodda; ofott
`,
  noEffect: `
werkt niet; werkt voor geen; werkt totaal niet; werkt helemaal niet; geen effect; zonder effect; helpt niet; helpt niks; helpt niets; helpt geen; helpt totaal niet; helpt voor geen; hielp niet; hielp niks; doet niks; doet niets; doet helemaal niks; doet helemaal niets; doet bij mij niks; doet bij mij niets; merk er niks; merk er niets; merk niks; merk niets; niet geholpen; geen resultaat; net zo goed snoepjes;
funkar inte; fungerar inte; hjalper inte; hjalpte inte; ingen effekt; utan effekt; ingen verkan; gor ingenting; gor inget; marker inget; marker ingenting; marker ingen; ingen skillnad; inte hjalpt; slutat fungera; slutat funka; slutat verka; biter inte; verkar inte; inte ett dugg; lika garna
`,
  device: `
klemt; klemde; zit vast; zat vast; loopt vast; liep vast; lekt; lekte; lek; afgebroken; brak af; gebroken; defect; komt niks uit; komt niets uit; kwam niks uit; kwam niets uit; er kwam niets; er kwam niks; klikt niet; klikte niet; verkleurd*; ruikt raar; ruikt vreemd; brokkel*; verkruimel*; ontbrak*; weigert; weigerde; doet het niet; deed het niet;
fastnade; fastnat; hangde sig; lacker; lackte; lackt; trasig; trasigt; gick sonder; gatt sonder; ar sonder; bojd; bojdes; kommer inget; kom inget; kommer ingenting; kom ingenting; igensatt; klickar inte; klickade inte; luktar konstigt; smulas; saknades; missfarg*; krangl*; fungerade inte; gick inte av
`,
  deviceParts: `
naald; naaldje; spuit; pomp; insulinepomp; patroon; flesje; doosje; pleister; pleisters; prikpen;
penna; pennan; nalen; kanylen; sprutan; inhalatorn; pumpen; insulinpumpen; flaskan; forpackningen; plastret; plaster; ampullen; burken; kapslarna; tabletterna; sensorn
`,
  death: `
overleden; overleed; doodgegaan; dood gegaan; gestorven; stierf; begraven; begrafenis; crematie; niet gered; niet meer wakker; er niet meer;
dott; avled; avlidit; gick bort; gatt bort; begravning*; begravde; vaknade aldrig; finns inte langre; lever inte
`,
};

/** And what hints at it. */
export const northernHints: Record<string, string> = {
  takes: `
begon; gestart; begin met; neem; nam; neemt; nemen; genomen; ingenomen; slik; slikt; slikte; slikken; geslikt; gebruik; gebruikt; gebruikte; kreeg; krijgt; krijg; gekregen; voorgeschreven; zit aan; aan de; overgestapt; overgezet; opgehoogd; verhoogd; gespoten; geprikt; ingespoten; geprobeerd; gegeven; gaf; geeft; meegegeven; ingesmeerd;
borjade; borjat; startade; startat; tog; tar; tagit; ater; atit; fick; fatt; ger; gav; gett; utskrivet; ordinerad; bytte; bytt; hojde; hojt; hojdes; sprutar; sprutade; vaccinerad; testade; provade; provat; svalde; anvander; anvande; star pa; stod pa; gar pa; sattes in; insatt
`,
  began: `
sinds; sindsdien; nu; daarna; de volgende dag; volgende ochtend; vandaag; gisteren; vannacht; elke nacht; elke dag; elke ochtend; hele nacht; hele dag; hele dagen; plotseling; ineens; opeens; inmiddels; meteen; dagenlang; wekenlang; uur later; dagen later; weken later;
sedan; sen dess; darefter; dagen efter; nasta dag; nasta morgon; idag; igar; inatt; varje natt; varje morgon; varje dag; varje kvall; hela natten; hela natterna; hela dagen; hela dagarna; plotsligt; direkt; numera; timmar senare; dagar senare; veckor senare; flera dagar
`,
  likened: `
als een; alsof; lijkt wel; voelt als; gevoel dat;
som en; som ett; som om; kanns som; kandes som; kanner mig som
`,
  dire: `
verschrikkelijk*; vreselijk*; afschuwelijk*; ellende; ellendig; rotspul; rotzooi; troep; gif; drama; ramp; nooit meer; spijt; bah;
hemsk*; fruktansvard*; vidrig*; forfarlig*; jobbig*; helvete; aldrig mer; aldrig igen; angrar; usch; skit; katastrof; gift; plagsam*
`,
  lost: `
kwijt; verlies; verdwenen; geen; niks meer; niets meer;
borta; forlorat; tappat; tappar; forsvunnit; ingen
`,
  culprit: `
komt door; kwam door; door de; ligt aan; lag aan; boosdoener; oorzaak; blijkt; bleek; blijkbaar; reden; wijten; verdenk*; toeval;
beror pa; berodde pa; boven; orsaken; anledningen; visade sig; tydligen; misstanker; slump; skulden; pga
`,
  persists: `
nog steeds; geen verschil; niks veranderd; niets veranderd; net zo veel; evenveel; als snoepjes;
fortfarande; ingen skillnad; lika ont; som forut; sockerpiller; lika illa
`,
  works: `
werkt; gewerkt; helpt; helpen; geholpen; hielp; effect; resultaat; verschil; verbetering; verlichting;
funkar; fungerar; fungerade; funkade; hjalper; hjalpte; hjalpt; effekten; verkan; skillnad; battre; biter
`,
  acts: `
doet; gebeurt; merk; deed;
gor; hander; marker; gjorde
`,
  nothing: `
niet; niets; niks; geen; nooit; nauwelijks; amper; totaal niet; helemaal niet; zonder;
inte; inget; ingenting; ingen; noll; aldrig; knappt
`,
  planned: `
wacht op; wachten op; afspraak; volgende week; volgende maand; binnenkort; ga beginnen; gaan beginnen; moet beginnen; wil proberen; ophalen;
vantar pa; imorgon; nasta vecka; nasta manad; snart; ska borja; ska prova; ska hamta; ska kopa; hamta ut
`,
  cheer: `
trots; gefeliciteerd; dank; bedankt; dankjewel; dankbaar; grapje; grap; liedje; boek; vergadering; baas; wedstrijd; scheids*; beterschap; succes;
stolt; grattis; tack; tacksam; skamt; skojar; boken; mote; motet; chefen; domaren; lycka till; krya
`,
  news: `
onderzoekers; wetenschappers; lareb; cbg; fabrikant; nieuws; waarschuwt; onderzoek;
forskare; lakemedelsverket; tillverkaren; varnar; nyheter
`,
  slip: `
per ongeluk; vergist; verkeerd; niet opgelet; vergeten;
rakade; av misstag; misstag; glomde; glomt; forvaxlade; blandade ihop
`,
  mechanics: `
klikt; klikte; drukken; druk; knop; lekt; lekte; spoot; zit vast; loopt vast; drup*;
klickade; klickar; trycker; tryckte; knappen; lacker; lackte; fastnade; fastnat; rann; droppar
`,
  pet: `
hond; poes; paard; konijn; dierenarts;
hunden; katten; hasten; kaninen; veterinar*
`,
  errand: `
herhaalrecept; bestelling; bezorgd; pakket; koelkast; vakantie; vliegtuig; ophalen; bewaren;
hamta; kylskap; kylen; semester; flyget; forvara; forvaring
`,
};
