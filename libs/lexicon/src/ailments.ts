/**
 * What people say they suffer from, in the words of every day, beside the names of diseases in `conditions`. Written by
 * the project in English, German and French.
 */
export const ailments = `
night terrors; nightmares; bedwetting; teething; croup; nappy rash; cradle cap; dandruff; hives; rash; itching; itchy skin; laryngitis; hoarseness; sinus problems; hearing loss; deafness; earache;
ear ache; conjunctivitis; floaters; dizziness; fainting; neuralgia; backache; back ache; bad back; bad knees; bad hip; scoliosis; rheumatism; frozen shoulder; tennis elbow; bunions; sprain;
restless legs; poor circulation; bad circulation; swollen ankles; swollen legs; oedema; edema; water retention; iron deficiency; palpitations; afib; clogged arteries; prediabetes; insulin resistance;
underactive thyroid; adrenal fatigue; perimenopause; ovarian cysts; mastitis; incontinence; leaky bladder; overactive bladder; fatty liver; jaundice; coeliac; trapped wind; piles; haemorrhoids;
hemorrhoids; food poisoning; stomach ulcer; stomach ache; tummy ache; hernia; polyps; autoimmune; wounds; burns; bruises; ringworm; scabies; head lice; nits; verrucas; ingrown toenail; toenail fungus;
fungus; tics; stutter; sore muscles; blurred vision; poor eyesight; sugar cravings; creaky joints; gerd; mould toxicity; spasms; tremor; numbness; pins and needles; swollen feet; cold hands; varicose;
bunion; sore feet; tonsils; hayfever; runny nose; stuffy nose; phlegm; mucus; gichtanfall*; ohrensausen; horsturz; makuladegeneration; trockene augen; gerstenkorn; kurzsichtigkeit; sehschwache;
ohnmacht; epilep*; krampfanfall*; neuralgie*; ruckenleiden; skoliose; tennisarm; hallux; fersensporn; karpaltunnel*; verstauchung*; zerrung*; prellung*; geschwollene beine; odem*; wassereinlagerung*;
venenleiden; eisenmangel; hypertonie; herzrasen; herzrhythmus*; arteriosklerose; diabet*; zuckerkrank*; insulinresistenz; schilddruse*; myom*; zysten; fehlgeburt*; wochenbettdepression; reizblase;
inkontinenz; nierenstein*; nierenschwache; gallenstein*; fettleber; morbus; zoliakie; wurmer; magengeschwur*; erbrechen; leistenbruch; metastasen; autoimmun*; ausschlag; huhneraugen; lause; kratze;
lippenherpes; aphthen; parodont*; alkoholsucht; spielsucht; bettnassen; zahnen; scharlach; legasthenie; stottern; schlafapnoe; albtraum*; nervositat; innere unruhe; wetterfuhligkeit; nackenstarre;
verschleiss; reizhusten; bauchweh; kopfweh; ruckenweh; zahnweh; ohrenweh; kreuzweh; heisshungerattacken; schweissfusse; mundgeruch; cellulite; orangenhaut; narben; augenringe; herzleiden; lungenleiden;
nierenleiden; leberleiden; taubheit; zittern; kribbeln; vergesslichkeit; konzentrationsschwache; gelenksteifigkeit; entzundlich*; acouphene*; yeux secs; conjonctivite; myopie; nevralgie*; scoliose;
capsulite; epine calcaneenne; canal carpien; jambes sans repos; mauvaise circulation; oedeme*; retention d'eau; carence en fer; prediabete; thyroide; fibrome*; kyste*; sopk; fausse couche;
fuites urinaires; calculs renaux; hepatite; rectocolite; colon irritable; intestin irritable; hemorroide*; ulcere*; gastrite; vomissements; hernie; metastase*; auto immune*; demangeaison*;
cors aux pieds; poux; la gale; bouton de fievre; aphte*; gingivite; bipolaire; anorexie; boulimie; alcoolisme; enuresie; pipi au lit; poussees dentaires; dyslexie; begaiement; ronflement*; apnee*;
cauchemar*; terreurs nocturnes; nervosite; torticolis; pellicules; calvitie; cicatrice*; vergeture*; couperose; stress chronique; essoufflement; tremblements; engourdissement*; cernes; mal au ventre;
mal aux dents; nez bouche; tension trop haute; sucre dans le sang; maux;
neuron disease; motor neuron disease; verkalkung; verkalkungen; arterienverkalkung; elektrosmog; *probleme; *problemen; leg pain; raideur; mal aux genoux; mal aux articulations; hyperactivite; electrosmog;
lines and wrinkles; glue ear; hot or cold flushes; loss of libido; vaginal dryness; autism spectrum; *disorder; disorders; speech delay; *storung; *storungen; troubles digestifs; troubles anxieux;
troubles de l'humeur; painful joints; joint pain; knee pain; neck pain; period pain; muscle pain; nerve pain; sciatica; aches; aches and pains; sore throat; cough; colds; common cold; colds and flu; cold sores;
fever; sinusitis; blocked nose; tinnitus; vertigo; travel sickness; motion sickness; hangover; bloating; bloated; indigestion; heartburn; reflux; acid reflux; leaky gut; candida; colic; ear infection; infection;
virus; bacteria; pathogens; inflammation; swelling; stiffness; arthritic; cramps; pms; pmdd; pcos; menopausal; menopause symptoms; night sweats; brain fog; low mood; mood swings; panic attack; sleeplessness;
sleepless nights; seizure; neuropathy; autonomic neuropathy; carpal tunnel; varicose veins; warts; athlete's foot; fungal infection; nail fungus; thrush; cystitis; uti; urinary tract infection; kidney stones;
gallstones; enlarged prostate; impotence; low testosterone; low libido; thyroid problems; hashimoto*; high cholesterol; blood clots; baldness; balding; thinning hair; grey hair; snoring; food intolerance; withdrawal;
opioid withdrawal; alcoholism; long covid; chronic fatigue; exhaustion; cancer cells; cerebral palsy; memory loss; blood pressure; blood sugar; type 2 diabetes; type 1 diabetes; anxious; autistic; opioid addiction;
excessive sweating; hyperhidrosis; chronic illness; disease; illness; symptoms; psoriatic; eczema flare; flare ups; acne scars; scars; nerve damage; herniated disc; slipped disc; plantar fasciitis; tendonitis;
sports injuries; concussion; dyslexia; tourette*; lyme disease; lyme; mould illness; parasites; gum disease; toothache; cavities; ibd; diverticulitis; gastritis; ulcers; strep throat; strep; tonsillitis;
chest infection; *schmerz; *schmerzen; *beschwerden; *entzundung; *entzundungen; *allergie; *allergien; *infekt; *infekte; *infekten; *infektion; *infektionen; *krampf; *krampfe; *krampfen; *viren; *virus; bakterien;
gicht; rheumatisch*; schlaflosigkeit; schlafprobleme; schlafproblemen; blutdruck; cholesterin; cholesterinspiegel; blutzucker; blutzuckerspiegel; angst; angste; angsten; panikattacken; panik; adhs; autismus; akne;
ekzem; ekzeme; haarausfall; alzheimer; bandscheibenvorfall; bandscheibe; ischias; hexenschuss; verspannung; verspannungen; wechseljahre; wechseljahren; hitzewallungen; erkaltungen; schnupfen; halsweh; corona; pilz;
nagelpilz; fusspilz; warzen; durchfall; verstopfung; blahungen; blahbauch; sodbrennen; reizdarm; ubelkeit; reisekrankheit; schreibaby*; koliken; *koliken; tumore; tumoren; krebszellen; thrombose; krampfadern;
besenreiser; hamorrhoiden; impotenz; potenzprobleme*; erektionsstorung; erektionsstorungen; unfruchtbarkeit; kinderwunsch; entzug; kater; migraneattacken; migranen; infekten; heiserkeit; nebenhohlen; prostata;
harninkontinenz; blasenschwache; schwindel; mudigkeit; erschopfung; juckreiz; hautunreinheiten; pickel; wunden; verletzungen; krankheit; krankheiten; symptome; depressiv*; menstruationsbeschwerden; regelschmerzen;
endometriose; zahnfleischbluten; karies; parasiten; borreliose; maux de tete; mal de dos; maux de dos; mal de gorge; maux de gorge; mal de ventre; maux de ventre; mal au dos; douleurs articulaires; arthrite;
rhumatisme; tendinite; sciatique; lumbago; troubles du sommeil; anxiete; angoisse; crises d'angoisse; anxieux; deprime; angine; sinusite; infections virales; cystite; mycose; verrues; chute de cheveux;
cheveux blancs; glycemie; tension arterielle; hypertension arterielle; surpoids; diarrhee; ballonnement; brulures d'estomac; nausees; mal des transports; rhume des foins; tumeur; cellules cancereuses; autisme; tdah;
bouffees de chaleur; regles douloureuses; douleurs de regles; infertilite; troubles de l'erection; impuissance; jambes lourdes; varices; hemorroides; vertiges; acouphenes; coliques; otite; toxines; fatigue chronique;
bacteries; maladie; maladie de lyme; courbatures; crampes; entorse; transpiration excessive; rides; painful; a cold; helicobacter
`;

/** Things and services that may not claim to treat: foods, supplements, plants, oils, wellness devices, alternative methods. Written by the project. */
export const wellness = `
therapy package; relief package; equipment based therapy; biofeedback; frequency device; copper; magnetic jewellery; magnetschmuck; *schmuck; *pads; pads; einlegesohlen; semelles; massage thai; fish spa;
soin traditionnel; our solution; unserer losung; mischung; supplement; food supplement; dietary supplement; gummy; softgels; cbd; cbn; cbg; hemp; hemp oil; cannabis; medizinisches cannabis; cannabidiol; cbd oil;
hanfbluten; kratom; kava; tianeptine; phenibut; essential oil; the drops; these drops; our drops; black seed oil; castor oil; fish oil; omega 3; tea; herbal tea; syrup; tincture; kombucha; kefir; probiotic;
prebiotic; collagen; vitamin; vitamin c; vitamin d; magnesium; zinc; turmeric; curcumin; ashwagandha; ginseng; elderberry; echinacea; mushroom coffee; mushroom; lion's mane; reishi; cordyceps; apple cider vinegar;
spirulina; chlorella; sea moss; moringa; berberine; colloidal silver; garlic; ginger; honey; manuka honey; propolis; cinnamon; inositol; lipoic acid; nmn; resveratrol; glutathione; creatine; greens powder; herbs;
herbal; herbal remedy; ayurveda; ayurvedic; homeopathy; homeopathic; naturopathy; naturopathic; reiki; osteopathy; osteopath; chiropractic; chiropractor; acupuncture; cupping; reflexology; hypnotherapy; ear candling;
ear candles; crystals; crystal healing; stem cell*; stem cell therapy; exosome; ozone therapy; hyperbaric; hyperbaric oxygen; iv drip; vitamin drip; bracelet; wristband; insoles; magnet; magnetic; patches;
weighted blanket; mattress; red light; red light therapy; light mask; led mask; massager; massage gun; our device; balm; salve; serum; lotion; powder; herbal drops; sleep drops; immune drops; cannabis oil; blend;
formula; juice; juice cleanse; cleanse; smoothie; shake; detox tea; sound bath; peptide; bpc 157; kinesiology; bach flower; flower essences; hydrogen water; alkaline water; structured water; sauna; cryotherapy;
cold plunge; infrared; natural remedy; our product; our ingredient; key ingredient; active ingredient; ingredients; three products; this product; these products; nahrungserganzung*; *kapseln; *kapsel; *pulver;
*tropfen; globuli; *saft; *oil; lutschpastillen; *pastillen; *bonbons; creme; *creme; *salbe; *balsam; *matte; *armband; *pflaster; *spray; osteopathie; homoopathie; homoopathisch*; bachbluten; schussler salze;
schropfen; akupunktur; heilstein; heilsteine; heilpraktiker*; heilpflanze; heilpflanzen; krauter; *krauter; magnetfeld*; *kuren; *extrakt; kurkuma; weihrauch; hanf; hanf*; hagebutten*; ingwer; honig; knoblauch; zink;
vitamin*; vitaldrink; *drink; *smoothie; probiotika; kollagen; basenpulver; bioresonanz; frequenztherapie; eigenblut*; infusionen; vitamininfusion*; stammzell*; ozontherapie; sauerstofftherapie; kolloidales silber;
silberwasser; mms; cbd*; zirbenkissen; kirschkernkissen; bernsteinkette*; himalayasalz; salzlampe; naturheilmittel; hausmittel; naturprodukt; naturprodukte; heilpilze; vitalpilze; unser produkt; unsere produkte;
dieses produkt; complement; complement alimentaire; complements alimentaires; gelule; huile; huile essentielle; huiles essentielles; tisane; cure detox; chanvre; miel; baume; patchs; bijou; lithotherapie;
homeopathie; naturopathie; naturopathe; reflexologie; magnetisme; magnetiseur; magnetique; hypnose; spiruline; curcuma; gingembre; probiotiques; vitamine; poudre; elixir; fleurs de bach; argent colloidal; ortie;
kudzu; plantes; aloe vera; vinaigre de cidre; gelee royale; jus; notre produit; nos produits; ce produit; cryotherapie; oxygene hyperbare; ceinture; matelas; *kummelol; hanfol; *samenol; teebaumol; lavendelol;
fischol; krillol; atherische ole; krautertee; detoxtee; schlaftee; tee; gel; *schmerzgel; lutschtabletten; zinktabletten; kur; *saftkur; our patch; magnesium patch; pflanzlich*; rein pflanzlich; notre cure;
notre patch; our formula
`;

/** What something is said to do to an ailment. Written by the project. */
export const effects = `
diminish; alleviating; relieving; reducing; treating; preventing; curing; healing; put an end to; puts an end to; mettent un terme; met un terme; mettre un terme; met fin; mettent fin; conditions treated;
conditions we treat; treated with; gehen weg; weggeblasen; treat; cure; heal; prevent; reverse; relieve; ease; soothe; alleviate; reduce; lower; fight; kill; shrink; stop; eliminate; combat; regulates; normalises;
normalizes; banishes; clears; clears up; calms; tackles; tames; melts; melts away; melt away; balances; dissolves; flushes; flushes out; removes; detoxifies; neutralises; neutralizes; protects against;
protects you from; protects your family; protect against; protect your family; wards off; keeps away; keep away; keeps colds; fight off; fights off; gets rid of; get rid of; got rid of; rid yourself of; rids you of;
helps with; help with; helps against; helped with; helps you fight; helps your body fight; good for; great for; brilliant for; perfect for; ideal for; works for; works on; works against; effective against;
effective for; effective treatment for; natural treatment for; natural remedy for; remedy for; home remedy for; cure for; relief from; drug free relief; natural relief; solution for; answer to; goodbye to;
say goodbye to; say bye to; goodbye; bye bye; no more; never again; used for; used to treat; use * for symptoms of; for symptoms of; clinically proven; proven to; supports people with; support for people with;
regenerate; repair; took my; took away; takes away; gone; disappeared; vanish; manages; managing; beat; end; take control of; pain free; symptom free; heilt; heilen; geheilt; lindert; lindern; gelindert; behandelt;
hilft bei; hilft gegen; helfen bei; helfen gegen; hilft dir bei; hilft ihnen bei; half bei; wirkt bei; wirkt gegen; wirken gegen; wirken bei; wirksam bei; wirksam gegen; effektiv gegen; effektiv bei; stark gegen;
stark bei; gut gegen; gut bei; ideal bei; ideal gegen; perfekt bei; beseitigt; bekampft; bekampfen; stoppt; vertreibt; verschwinden; verschwindet; beugt; vorbeugen; vorbeugend; schutzt vor; schutzen vor; schutz vor;
zum schutz vor; senkt; senken; reguliert; reduziert; verringert; mildert; beruhigt; bessert; verbessert; totet; abtotend; befreit von; frei von; nie wieder; nie mehr; endlich keine; endlich ohne; schluss mit; adieu;
weg mit; ade; tschuss; schnelle hilfe bei; soforthilfe bei; hilfe bei; unterstutzt bei; unterstutzung bei; bei; gegen; sind weg; ist weg; sind verschwunden; los; losgeworden; schmerzfrei; beschwerdefrei; symptomfrei;
guerit; guerir; soigne; soignent; soigner; traite; traitent; soulage; soulagent; soulager; previent; previennent; prevenir; combattre; lutte contre; luttent contre; lutter contre; elimine; eliminez; eliminer;
fait disparaitre; font disparaitre; fait baisser; font baisser; abaisse; reduit; diminue; apaise; apaisent; calme; calment; protege contre; protege de; protegent contre; protegez vous; aide en cas de; aide contre;
aide a lutter; efficace contre; efficaces contre; efficace en cas de; ideal contre; ideal en cas de; ideale contre; parfait contre; remede contre; remede naturel contre; contre; fini; finies; terminees; debarrasse;
debarrassee; debarrasser; m'a debarrasse; stoppe; detruit; tue; repare; regule; equilibre; en finir avec; dites adieu; disparu; disparues
`;
