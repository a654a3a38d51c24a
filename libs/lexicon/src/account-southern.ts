/**
 * Accounts in Spanish and Italian, by the kinds of the other languages' lists: a line of Spanish, one of Italian.
 * Written by the project from general knowledge of how people talk; `*` stands for the rest of a word. What is a word
 * of its own in English, German or French stands only with what makes it plain.
 */
export const southernAccounts: Record<string, string> = {
  told: `
vomit*; devolv*; nausea*; arcada*; asco a todo; mare*; diarrea*; descomposicion; suelta de vientre; sin salir del bano; en el bano; en el vater; estrenid*; estrenimiento; gases; hinchad*; hinchazon; se me hincho; se me hinchan; ardor*; acidez; retortijon*; dolor*; me duele; me duelen; le duele; le duelen; jaqueca*; migrana*; vertigo*; desmay*; se desplomo; perdi el conocimiento; me cai; se cayo; se cae; caidas; caida del pelo; se me cae; se le cae; taquicardia*; palpitacion*; ahog*; asfixi*; falta de aire; insomnio; sin dormir; no duermo; no pego ojo; no duerme; no concilio; pesadilla*; alucin*; ve cosas; somnolen*; dormid* por las esquinas; adormilad*; agotad*; cansancio; temblor*; tiembl*; temblaba*; calambre*; hormigueo*; urticaria; ronchas; sarpullido*; erupcion*; granos por; manchas rojas; picor*; picazon; me pica; pica todo; escozor; me escuece; ampollas; llagas; aftas; se me pela; sangr*; hemorragia*; moraton*; moratones; hematoma*; fiebre; escalofrio*; sudor*; sudo; sudando; engord*; he cogido kilos; adelgac*; sin apetito; sin hambre; no como nada; boca seca; vision borrosa; veo doble; veo borroso; zumbido*; pitido*; desorientad*; ansiedad; ataque de panico; ataques de panico; depresion; deprimid*; llorando; lloro; lloraba; llora; agresiv*; de mal humor; mala leche; ganas de morirme; quitarse la vida; sin libido; sin ganas de nada; sin regla; reglas abundantes; sangrado*; shock; anafila*; alergi*; reaccion; al hospital; a urgencias; en urgencias; uci; en observacion; ingresad*; ambulancia;
conat*; dissenteria; cagotto; in bagno tutto; sul water; stitic*; stipsi; gonfi*; gonfiore; bruciore*; bruciori; reflusso; acidita; crampi; crampo; mal di*; fa male; fanno male; male alla; male allo; emicrania; capogir*; vertigin*; gira la testa; girava la testa; svenut*; sveng*; svenire; svenimento; collass*; cadut*; cade; tachicardia; palpitazion*; cuore a mille; fiato corto; affanno; non respir*; soffoc*; insonnia; non dormo; non dorme; notti in bianco; non chiudo occhio; incubi; incubo; allucinazion*; vede cose; sonnolen*; dormo in piedi; rimbambit*; stordit*; rintronat*; stanchezza; spossat*; sfinit*; tremo; trema; tremano; tremor*; tremav*; formicol*; orticaria; bolle; ponfi; sfogo; eruzione; macchie rosse; prurito; mi gratto; prude; pizzica; vesciche; piaghe; afte; si spella; sanguin*; emorragia; lividi; livido; ematom*; febbre; febbrone; brividi; sudore; sudat*; ingrassat*; preso chili; chili in piu; perso chili; inappetenz*; non mangio; niente fame; bocca secca; vedo doppio; vista annebbiata; vedo annebbiato; vedo sfocato; fischio; fischi; ronzio; disorientat*; ansia; attacco di panico; attacchi di panico; depress*; piango; piange; piangevo; irritabil*; nervos*; voglia di morire; togliersi la vita; niente libido; non sento piu; ciclo sballato; perdite; capelli che cadono; perdo i capelli; perdo capelli; cadono i capelli; reazione; pronto soccorso; al ps; in ospedale; ricoverat*; ambulanza; rianimazione; terapia intensiva
`,
  idiom: `
zombi*; vegetal; un mueble; una planta; trapo; hecho polvo; hecha polvo; hecho un*; hecha un*; fatal; para el arrastre; como drogad*; como borrach*; atontad*; empanad*; alelad*; no doy pie; no soy yo; no es el*; no es ella; otra persona; infierno; pesadilla; arrastrandome; tirad* en; en la cama; por los suelos; me tumba; me deja; me dejo; me ha dejado; no levanto cabeza; no me tengo; fuera de mi; por las paredes; me revento; me sienta mal; me sento mal; no me sienta; nunca mas;
vegetale; ameba; un mobile; straccio; a pezzi; a terra; uno schifo; da schifo; di merda; ubriac*; drogat*; non sono piu io; non e piu lui; non e piu lei; un'altra persona; inferno; un incubo; a letto; non mi reggo; non sto in piedi; stare in piedi; fuori di testa; su di giri; mi stende; mi ha steso; stesa; mi ha distrutto; mi ha rovinato; mi ammazza; mai piu; sto malissimo; stavo malissimo; sta malissimo; mi sento male
`,
  body: `
brazo*; pierna*; pie; pies; tobillo*; rodilla*; mano; manos; dedo*; hombro*; espalda; cuello; cabeza; cerebro; cara; ojo; ojos; oido*; nariz; boca; labio*; lengua; diente*; muela*; encia*; mandibula; garganta; pecho; corazon; pulso; pulmones; estomago; tripa; tripas; barriga; vientre; intestino*; higado; rinon*; vejiga; piel; pelo; unas; memoria; regla; cuerpo; musculo*; hueso*; articulacion*; sueno; hambre; animo; azucar;
bracci*; gamba; gambe; piede; piedi; cavigli*; ginocchi*; mani; dita; spall*; schiena; collo; testa; cervello; faccia; viso; occhi; occhio; orecchi*; naso; bocca; labbr*; lingua; denti; gengiv*; mandibola; gola; petto; cuore; battiti; polmoni; stomaco; pancia; intestino; fegato; reni; vescica; pelle; capelli; unghie; ciclo; corpo; muscol*; ossa; articolazion*; sonno; fame; umore; glicemia; pressione
`,
  trouble: `
duele*; doli*; hinchad*; inflamad*; dormid*; entumecid*; arde*; quema*; sec*; roj*; amarill*; morad*; azul*; hielo; helad*; tiembl*; late; disparad*; revent*; rot*; pesad*; flojo; floj*; bloquead*; sangra*; cae; caen; caido; esparto; estropajo; corcho; plomo; carton; globo; lija; gelatina; papilla; revuelt*; por las nubes;
dolorante; gonfi*; intorpidit*; addormentat*; brucia*; secc*; secch*; ross*; gialli*; viola; gelat*; tremano; batte; impazzit*; a pezzi; pesant*; debol*; bloccat*; sanguina*; cadono; pallone; cotone; piombo; ghiaccio; legno; sottosopra; alle stelle; sottoterra
`,
  activity: `
comer; beber; caminar; andar; conducir; levantarme; levantarse; moverme; moverse; pensar; concentrarme; recordar; respirar; tragar; ver; leer; hablar; trabajar; subir;
dormire; mangiare; bere; camminare; guidare; alzarmi; alzarsi; muovermi; muoversi; pensare; concentrarmi; ricordare; respirare; deglutire; vedere; leggere; parlare; lavorare; salire
`,
  inability: `
no puedo; no podia; no puede; no pude; no consigo; no soy capaz; apenas; incapaz; imposible; me cuesta; ya no;
non riesco; non riesce; non riuscivo; non posso; non poteva; a malapena; a fatica; incapace; impossibile; non ce la faccio; faccio fatica
`,
  medicine: `
pastilla*; medicacion; medicina; pildora; vacuna*; antibiotico*; antidepresiv*; ansiolitic*; anticonceptiv*; antiinflamatori*; anticoagulante*; estatina*; quimio; quimioterapia; corticoid*; cortison*; insulina; la pen; jarabe; supositorio*; inhalador*; autoinyector; somnifer*; analgesic*; betabloqueante*; diuretic*; generico; tratamiento nuevo; nuevo tratamiento; el diu; la mini;
pastigli*; pasticc*; medicin*; farmac*; pillola; vaccin*; antibiotic*; sonnifer*; antidolorific*; statin*; chemio; chemioterapia; sciroppo; suppost*; supposta; inalatore; antipertensiv*; betabloccant*; autoiniettore; nuova cura; nuova terapia
`,
  likely: `
pinchazo; inyeccion*; parche*; gotas; crema; pomada; capsula*; comprimido*; sobre; sobres; tratamiento; boli; pluma; bomba; suero; terapia; lapiz; implante; anillo;
puntura; punture; iniezion*; cerott*; gocce; pomata; capsul*; compress*; bustin*; dosi; cura; penna; pompa; infusione; flebo; sensore; impianto; anello; puff
`,
  link: `
desde; tras; despues de; a raiz de; por culpa de; culpa de; culpa del; por el; por la; debido a; al dejar; es el; es la; era el; era la; era por; viene de; viene del; con el; con la; con lo; efecto secundario; efectos secundarios;
da quando; dopo; per colpa; colpa del; colpa della; a causa; e il; e la; era il; erano le; erano i; sono le; viene dal; viene dalla; con il; col; con le; dalla; dal; smettendo; effetto collaterale; effetti collaterali
`,
  weakLink: `
tomo; tomando; me pongo; me puse; primera; segunda; tercera; nueva; nuevo; esta; este; estas;
prendo; prendendo; faccio; fatto; prima; seconda; terza; nuova; nuovo; questa; questo; queste
`,
  brings: `
me da; me dio; me ha dado; me produce; me provoca; me provoco; provoc*; caus*; me pone; me puso; le puso; me tiene; le dio; le ha dado; me hace; me hizo; me esta matando; me ha destrozado;
mi da; mi fa; mi ha fatto; mi fanno; mi ha dato; mi provoca; mi ha provocato; mi causa; mi rende; mi ha resa; mi ha reso; gli ha dato; le ha dato; mi ha mandato; mi manda
`,
  benefit: `
mejor; por fin; maravill*; gracias a; me ayuda; me ha ayudado; funciona bien; contenta; contento; feliz; alivi*; sin dolor; me salvo; me ha salvado; me cambio la vida; me ha cambiado la vida; he vuelto a; vuelvo a; vuelve a; recuperad*; encantada; encantado; de lujo;
meglio; finalmente; benissimo; grazie a; grazie al; grazie alla; mi aiuta; mi ha aiutato; funziona bene; mi trovo bene; felice; solliev*; senza dolore; mi ha salvato; mi ha salvata; mi ha cambiato la vita; sono tornat*; e tornato; e tornata; torno a; guarit*; rinat*; un miracolo; miracolos*
`,
  treats: `
contra el; contra la; para el dolor; para la; para mi; para los; trata; alivia; quita; calma; previene; cura;
contro il; contro la; contro i; per il mio; per la mia; allevia
`,
  feared: `
miedo; panico a; me da cosa; temo; preocupa; espero que; ojala; nervios*; no me atrevo; no quiero; he leido; dicen que; y si; antes de empezar; empiezo manana; dudo; dudas;
paura; timore; spero; preoccupa; preoccupat*; ansia di; non oso; non voglio; ho letto; dicono che; e se; prima di iniziare; inizio domani; domani inizio; dubbi
`,
  general: `
puede causar; puede provocar; pueden aparecer; puede producir; pueden causar; pacientes; estudios; a veces;
puo causare; puo provocare; possono comparire; possono verificarsi; puo dare; pazienti; studi; talvolta
`,
  leaflet: `
prospecto; posibles efectos; efectos adversos; frecuentes; consulte; lea las; lea el; farmaceutico;
foglietto; bugiardino; possibili effetti; effetti indesiderati; comuni; consultare; consultate; leggere attentamente; il suo medico
`,
  others: `
alguien mas; os ha pasado; os pasa; a vosotros; a mi tambien; soy la unica; soy el unico;
anche a voi; qualcun altro; a qualcuno; capita anche; e normale; anche a me; sono l'unica; sono l'unico; succede anche
`,
  asks: `
alguien; sabeis; se puede; puedo; puedes; debo; hay que; como; donde; cuando; cuanto; cual; que tal; por que;
qualcuno; sapete; si puo; posso; devo; bisogna; come; dove; quando; quanto; quale; perche
`,
  stopped: `
deje de; he dejado; dejar de; dejarlo; lo deje; la deje; al dejar; retire; quitaron; mono; abstinencia; de golpe; sin tomar;
smesso; smettere; sospes*; interrott*; tolto; tolta; astinenza; di colpo; senza prendere; scalare; scalando
`,
  acquits: `
no es por; no fue por; no tiene que ver; nada que ver; sin relacion; no note nada; ningun efecto secundario; sin efectos secundarios;
non e per; non c'entra; niente a che vedere; nessun effetto collaterale; senza effetti collaterali; nessun problema; nessun fastidio
`,
  trade: `
precio*; cuesta*; caro; cara la; pagar; pago; receta; recetas; farmacia*; desabastecimiento; agotado en; encontrar; conseguir; comprar; seguridad social;
prezz*; costa; costano; pagare; ricett*; farmacia; farmacie; carenza; introvabil*; trovare; comprare; mutua
`,
  given: `
me recetaron; me mandaron; me han mandado; me han recetado; tome; me tome; por eso; menos mal;
mi hanno prescritto; mi ha prescritto; ho preso; per questo; quindi; meno male
`,
  whose: `
mi; mis; nuestr*; el; ella; le; su; madre; padre; abuel*; marido; mujer; hijo; hija; hermano; hermana; vecin*; amig*; novio; novia; niet*; nino; nina; peque; suegr*; cunad*; tia;
io; mio; mia; miei; mie; noi; lei; suo; sua; nonn*; marito; moglie; figli*; fratello; sorella; vicin*; amic*; fidanzat*; nipot*; bambin*; suocer*; cognat*; zia; zio; compagn*
`,
  overdose: `
sobredosis; demasiad*; doble dosis; el doble; dos veces; toda la caja; la caja entera; entero; se trago; me trague; se tomo todas; se tomo todo; lavado de estomago; toxicologia; sin querer;
sovradosaggio; overdose; troppe; troppo; doppia dose; il doppio; due volte; tutta la scatola; scatola intera; tutto il flacone; ingoiat*; tutte insieme; lavanda gastrica; centro antiveleni; per sbaglio
`,
  misuse: `
esnif*; enganchad*; adict*; sin receta; con alcohol; colocarse;
sniff*; dipendent*; senza ricetta; con l'alcol; sballarsi
`,
  error: `
me equivoque; se equivoc*; equivocad*; en vez de; en lugar de; confund*; creyendo que; caducad*; del vecino; de la vecina; por error;
sbagliat*; al posto di; al posto del; invece di; invece del; scambiat*; confus*; credendo; scadut*; del vicino; della vicina; per errore
`,
  pregnancy: `
embaraz*; preñada; prenada; dando el pecho; lactancia; test positivo;
incinta; gravidanza; allatt*
`,
  noEffect: `
no me hace nada; no hace nada; no me hace efecto; no hace efecto; ningun efecto; sin efecto; no funciona; no me funciona; no sirve; no me sirve; no me ayuda; no me quita; no me alivia; como si nada; como agua; ya no me hace; nada de nada; igual que antes;
non mi fa niente; non fa niente; non mi fa effetto; non fa effetto; nessun effetto; senza effetto; non funziona; non serve; non mi serve; non mi aiuta; non mi passa; come acqua; acqua fresca; come prima; nessun beneficio; non ha fatto nulla; non mi fa nulla
`,
  device: `
atasc*; bloque*; no sale; no salio; se sale; se salio; gotea*; pierde; roto; rota; se rompio; se despega; se despego; se cae; no pincha; no pincho; no se dispara; no disparo; vacio; torcid*; defectuos*; huele raro; color raro; se deshace;
inceppat*; bloccat*; non esce; non e uscito; esce tutta; esce tutto; perde; gocciola; rott*; si stacca; si e staccat*; non punge; non e scattat*; non scatta; vuot*; piegat*; difettos*; odore strano; colore strano; si sbriciola
`,
  deviceParts: `
pluma; aguja*; jeringuilla*; inhalador*; bomba; cartucho; frasco; caja; parche*; embolo; boton; boli; contador;
ago; aghi; siring*; inalatore; pompa; cartuccia; flacone; scatola; cerott*; sensore; stantuffo; pulsante; contatore
`,
  death: `
murio; fallecio; ha muerto; ha fallecido; se fue para siempre; no desperto; nos dejo; entierro; funeral; enterramos;
morto; morta; deceduto; deceduta; e mancato; e mancata; non si e piu svegliat*; ci ha lasciato; ci ha lasciati; funerale; seppellit*
`,
};

/** And what hints at it. */
export const southernHints: Record<string, string> = {
  takes: `
tomo; toma; tomaba; tomando; tomado; tome; empece; empezo; empezar; llevo; lleva; me puse; me dieron; le dieron; le han puesto; me han puesto; me han dado; recet*; me subieron; le subieron; cambiaron; cambio de; me pincho; me pinche; pusieron;
prendo; prende; prendeva; preso; presa; prendendo; iniziato; cominciato; inizia; mi hanno dato; gli hanno dato; le hanno dato; prescritt*; aumentat*; cambiat*; fatto la; fatta la; faccio; messo
`,
  began: `
desde; ahora; al dia siguiente; esta noche; anoche; ayer; hoy; cada noche; todo el dia; todas las noches; de repente; a los dos dias; a la semana; enseguida; dias despues;
da quando; da allora; adesso; il giorno dopo; stanotte; ieri; oggi; ogni notte; tutto il giorno; tutte le notti; all'improvviso; dopo due giorni; subito; giorni dopo
`,
  likened: `
como un; como una; como si; como el; como la; parece que; parezco; parecia; me siento como; es como;
come un; come una; come se; come il; come la; sembra; sembro; sembrava; mi sento come; e come
`,
  dire: `
terrible*; fatal; espantos*; de muerte; mierda; maldit*; puto; puta; joder; vaya; mal; peor; fatales; asco; veneno; rar*;
orribil*; terribil*; malissimo; schifo; merda; maledett*; cavolo; peggio; veleno; stran*; da incubo
`,
  lost: `
perdi; he perdido; pierdo; desaparec*; ni; se fue; ido; nada de; cero;
perso; persa; perdo; sparit*; niente; neanche; nessuna
`,
  culprit: `
la culpa; culpable; el motivo; resulta que; resulto; al final era; era por; causante; sospech*; seguro que es; segura de que;
la colpa; colpevole; il motivo; alla fine era; alla fine erano; era per; sospett*; sicuramente e; sono sicura che; secondo me e
`,
  persists: `
sigo; sigue; siguen; todavia; aun; igual; como antes; lo mismo;
ancora; sempre; uguale; come prima; lo stesso; continua
`,
  works: `
funciona; funcion*; ayuda; efecto; sirve; alivia; mejor*;
funziona; funzion*; aiuta; effetto; serve; allevia; miglior*
`,
  acts: `
hace; hizo; noto; pasa;
fa; sento; succede
`,
  nothing: `
ningun*; ya no; nunca; ni;
niente; nulla; nessun*; non; mai
`,
  planned: `
empiezo; manana; la semana que viene; tengo cita; me toca; debo empezar; voy a;
iniziero; inizio; domani; settimana prossima; ho appuntamento; mi tocca; devo iniziare; devo cominciare
`,
  cheer: `
enhorabuena; felicidades; gracias al; gracias a todo; muchas gracias; animo; orgullos*; jaja*;
complimenti; congratulazioni; grazie a tutto; grazie a tutti; grazie mille; in bocca al lupo; orgoglios*; ahah*; haha*
`,
  slip: `
sin querer; por error; me equivoque; confundi; despiste; crey*;
per sbaglio; per errore; mi sono sbagliat*; confus*; distratt*; credendo; credevo
`,
  mechanics: `
aprieto; aprete; pulso; suena; sale; gotea; pega; aguja; boton; aire;
premo; premuto; esce; suona; gocciola; incolla; ago; pulsante; aria
`,
  errand: `
receta; recetas; pedido; farmacia; envio; nevera; viaje; maleta; caja;
ricetta; ricette; ordine; spedizione; viaggio; valigia; confezione
`,
  pet: `
perro; perra; gato; gata; veterinari*; cachorro;
cane; gatto; gatta; cucciol*
`,
};
