/**
 * Weights of the detector of adverse events: how much each sign speaks for (or against) an unwanted effect. Fitted by
 * logistic regression over the engine's own vocabulary on the development corpora; numbers, no text of any corpus.
 * What weighs less than a tenth is left out.
 */
export const adverseEventWeights = {
  /** Signs around one suspect and one event. */
  pair: {
    bias: -2.96,
    weights: `
broad=-0.28;d:abbreviation=1.29;d:class=-1.98;d:inferred=-0.88;d:name=1.52;de0=0.3;de1=0.57;de3=-0.2;de4=-0.25;
de5=-0.32;de6=-0.14;de7=0.19;de:,=0.22;de:a=-0.2;de:against=-0.11;de:an=-0.43;de:are=0.12;de:as=0.13;de:at=-0.13;
de:between=-0.14;de:c:after=0.12;de:c:benefit=-0.54;de:c:caused=0.91;de:c:developed=0.85;de:c:due=0.52;
de:c:induced=0.93;de:c:linked=0.62;de:c:negative=-0.34;de:c:person=-0.28;de:c:purpose=-0.61;de:c:sideEffect=0.31;
de:c:suspicion=0.19;de:can=0.17;de:could=0.16;de:event=0.31;de:for=-0.23;de:from=-0.29;de:had=0.53;de:has=-0.1;
de:if=0.12;de:in=-0.91;de:may=-0.11;de:no=-0.33;de:not=-0.38;de:of=-0.19;de:on=-0.44;de:or=-0.13;de:than=-0.4;
de:that=-0.26;de:to=-0.33;de:was=0.38;de:were=0.2;de:when=-0.24;de:which=0.29;de:who=-0.42;de:with=0.2;
ea1:c:after=0.81;ea1:c:benefit=0.25;ea1:c:developed=0.57;ea1:c:due=0.4;ea1:c:during=0.65;ea1:c:induced=0.23;
ea1:c:person=-0.76;ea1:c:purpose=-0.57;ea1:c:report=0.29;ea1:c:science=-0.47;ea1:c:sideEffect=-0.28;
ea1:c:stopped=-0.23;ea2:c:after=0.21;ea2:c:caused=0.11;ea2:c:developed=0.3;ea2:c:due=0.62;ea2:c:during=-0.13;
ea2:c:linked=0.61;ea2:c:negative=-0.33;ea2:c:person=-0.12;ea2:c:purpose=-0.44;ea2:c:science=-0.11;
ea2:c:sideEffect=0.26;ea2:c:stopped=-0.34;ea2:c:suspicion=0.11;ea:a=0.26;ea:an=0.23;ea:and=0.54;ea:are=0.16;
ea:as=0.15;ea:between=-0.13;ea:but=0.24;ea:by=-0.3;ea:could=0.13;ea:from=0.11;ea:had=-0.18;ea:have=0.24;ea:in=0.36;
ea:is=0.17;ea:of=-0.97;ea:on=-0.19;ea:than=-0.29;ea:the=-0.34;ea:to=0.31;ea:were=-0.3;ea:when=0.11;ea:who=-0.9;
ea:with=0.38;eb1:c:benefit=-0.33;eb1:c:caused=0.71;eb1:c:developed=1.06;eb1:c:induced=0.81;eb1:c:linked=0.35;
eb1:c:negative=-0.56;eb1:c:purpose=-0.47;eb1:c:report=0.51;eb1:c:science=-0.34;eb1:c:sideEffect=0.11;
eb1:c:stopped=0.3;eb1:c:suspicion=-0.51;eb2:c:after=-0.3;eb2:c:benefit=-0.78;eb2:c:caused=0.45;eb2:c:developed=0.75;
eb2:c:due=-0.2;eb2:c:during=-0.36;eb2:c:induced=0.73;eb2:c:linked=0.21;eb2:c:negative=-0.39;eb2:c:person=-0.57;
eb2:c:purpose=-1.09;eb2:c:report=0.47;eb2:c:sideEffect=0.34;eb2:c:stopped=-0.16;eb2:c:suspicion=0.15;eb:a=-0.18;
eb:an=-0.47;eb:and=0.55;eb:by=-0.17;eb:edge=0.8;eb:for=-0.48;eb:from=0.2;eb:had=0.6;eb:in=-0.43;eb:no=-0.16;
eb:or=-0.23;eb:that=-0.11;eb:the=-0.2;eb:to=0.14;eb:was=-0.21;eb:were=-0.34;eb:which=0.22;eb:who=-0.14;eb:with=-0.25;
ed0=-0.15;ed2=0.32;ed3=0.21;ed4=0.21;ed6=-0.4;ed7=-0.29;ed:,=-0.27;ed:a=0.17;ed:and=-0.11;ed:are=0.23;ed:at=0.33;
ed:between=-0.28;ed:c:after=0.82;ed:c:benefit=-0.79;ed:c:caused=0.22;ed:c:due=0.34;ed:c:during=0.43;ed:c:linked=0.66;
ed:c:negative=-0.27;ed:c:person=0.44;ed:c:report=-0.16;ed:c:science=-0.31;ed:c:sideEffect=0.12;ed:c:stopped=-0.61;
ed:c:suspicion=-0.11;ed:could=-0.11;ed:for=-0.26;ed:from=0.18;ed:have=0.12;ed:if=0.26;ed:in=0.45;ed:no=-0.14;
ed:not=-0.16;ed:on=-0.13;ed:than=-0.45;ed:that=-0.12;ed:the=0.14;ed:was=0.1;ed:when=0.46;ed:which=-0.45;ed:who=-0.47;
hyphen=-0.27;negated=-1;sa1:c:after=-0.1;sa1:c:benefit=0.29;sa1:c:caused=-0.32;sa1:c:developed=0.19;sa1:c:due=-0.24;
sa1:c:during=0.12;sa1:c:induced=0.53;sa1:c:linked=0.62;sa1:c:purpose=0.46;sa1:c:report=-0.27;sa1:c:science=-0.4;
sa1:c:sideEffect=0.11;sa1:c:stopped=0.54;sa2:c:after=0.48;sa2:c:caused=0.13;sa2:c:developed=0.11;sa2:c:during=-0.14;
sa2:c:negative=-0.14;sa2:c:person=0.26;sa2:c:purpose=0.29;sa2:c:report=0.49;sa2:c:science=-0.44;
sa2:c:sideEffect=-0.32;sa2:c:suspicion=0.34;sa:against=0.1;sa:and=-0.13;sa:are=0.24;sa:at=0.13;sa:between=-0.12;
sa:but=-0.37;sa:by=-0.26;sa:edge=0.23;sa:from=0.13;sa:have=0.19;sa:in=0.24;sa:is=0.18;sa:may=0.22;sa:of=-0.17;
sa:on=-0.59;sa:the=-0.15;sa:to=-0.21;sa:was=0.16;sa:were=-0.19;sa:with=0.28;sb1:c:after=0.2;sb1:c:benefit=-0.2;
sb1:c:developed=-0.27;sb1:c:due=0.23;sb1:c:during=0.28;sb1:c:induced=-0.14;sb1:c:linked=0.46;sb1:c:person=-0.48;
sb1:c:purpose=0.27;sb1:c:science=0.36;sb1:c:sideEffect=0.24;sb1:c:suspicion=0.13;sb2:c:benefit=-0.33;
sb2:c:caused=-0.1;sb2:c:developed=0.36;sb2:c:due=0.45;sb2:c:negative=-0.36;sb2:c:purpose=-0.13;sb2:c:report=0.21;
sb2:c:sideEffect=0.13;sb2:c:stopped=0.3;sb2:c:suspicion=0.25;sb:a=-0.34;sb:an=-0.51;sb:by=0.14;sb:edge=0.14;
sb:from=-0.11;sb:in=0.17;sb:of=0.29;sb:on=-0.24;sb:than=-0.13;sb:that=0.38;sb:when=0.31;sure=0.26
`,
  },
  /** Signs of a whole sentence of clinical prose; `PAIR` takes half the best pair. */
  sentence: {
    bias: -0.47,
    probable: -0.47,
    possible: -2,
    weights: `
NOPAIR=1.12;PAIR=1.43;adjacent=0.19;c:after=-0.11;c:benefit=-0.51;c:caused=0.11;c:developed=0.37;c:during=0.19;
c:linked=0.22;c:negative=-0.21;c:person=-0.12;c:report=0.1;c:sideEffect=0.11;c:stopped=-0.35;d-unnamed=-0.41;
d:abbreviation=0.61;d:class=-0.61;d:inferred=-0.44;d:name=0.34;d:other=0.11;e0=-0.14;e1=-0.1;e3=0.23;
ea1:c:benefit=0.28;ea1:c:caused=-0.2;ea1:c:developed=0.16;ea1:c:linked=-0.18;ea1:c:report=0.38;ea1:c:science=0.34;
ea2:c:benefit=-0.16;ea2:c:developed=0.16;ea2:c:during=-0.13;ea2:c:induced=-0.11;ea2:c:linked=-0.17;ea2:c:science=0.16;
ea2:c:sideEffect=0.39;ea2:c:suspicion=0.29;ea:a=0.14;ea:are=0.29;ea:could=0.13;ea:edge=0.1;ea:from=0.17;ea:had=0.13;
ea:in=0.17;ea:or=-0.14;ea:that=-0.26;ea:the=-0.18;ea:to=0.1;ea:was=-0.13;ea:were=-0.48;ea:who=-0.18;ea:with=0.18;
eb1:c:caused=0.35;eb1:c:linked=-0.21;eb1:c:negative=-0.22;eb1:c:person=-0.11;eb1:c:purpose=0.22;eb1:c:stopped=0.28;
eb1:c:suspicion=-0.34;eb2:c:caused=0.13;eb2:c:due=-0.11;eb2:c:during=-0.34;eb2:c:report=-0.13;eb2:c:science=0.33;
eb2:c:sideEffect=0.37;eb2:c:stopped=0.19;eb2:c:suspicion=0.23;eb:a=0.13;eb:as=0.1;eb:edge=0.31;eb:for=0.29;
eb:from=0.13;eb:had=0.14;eb:in=-0.25;eb:no=-0.11;eb:the=0.2;eb:to=-0.21;eb:were=-0.12;eb:which=0.1;eb:with=0.24;
hyphen=0.18;len0=0.5;len1=0.33;len2=-0.16;len5=-0.23;len6=-0.23;len7=-0.21;negated=-0.4;sa1:c:after=-0.31;
sa1:c:developed=0.21;sa1:c:during=-0.13;sa1:c:induced=0.61;sa1:c:linked=0.49;sa1:c:person=0.16;sa1:c:purpose=0.29;
sa1:c:science=-0.45;sa1:c:sideEffect=-0.16;sa1:c:stopped=0.32;sa2:c:benefit=0.21;sa2:c:caused=-0.14;
sa2:c:induced=0.11;sa2:c:science=-0.29;sa2:c:sideEffect=-0.13;sa2:c:stopped=0.15;sa2:c:suspicion=0.11;sa:a=0.13;
sa:and=-0.17;sa:are=0.11;sa:can=0.12;sa:edge=0.11;sa:had=-0.1;sa:has=-0.11;sa:may=0.25;sa:on=-0.25;sa:were=-0.1;
sa:which=-0.13;sa:who=-0.11;sb1:c:after=0.29;sb1:c:benefit=0.11;sb1:c:developed=-0.29;sb1:c:due=0.11;
sb1:c:during=0.16;sb1:c:linked=0.33;sb1:c:person=-0.22;sb1:c:purpose=-0.14;sb1:c:science=0.13;sb2:c:after=0.24;
sb2:c:benefit=0.29;sb2:c:caused=0.12;sb2:c:due=0.31;sb2:c:stopped=0.26;sb2:c:suspicion=0.12;sb:and=-0.17;sb:as=-0.25;
sb:between=-0.21;sb:by=0.23;sb:edge=-0.1;sb:in=0.15;sb:or=-0.21;sb:than=-0.14;sb:that=0.13;sb:the=0.28;sb:when=0.19;
sb:with=0.14;w:a case of=0.41;w:abdominal=0.12;w:acid=-0.15;w:acquired=-0.12;w:added=0.11;w:administered=-0.12;
w:administration of=0.24;w:adverse=-0.16;w:adverse reaction=-0.24;w:after=0.27;w:animal=-0.11;w:application=-0.27;
w:applied=-0.1;w:are described=0.25;w:arthritis=0.38;w:as a result of=-0.15;w:associated=0.55;w:association=0.37;
w:association with=0.14;w:attention=0.16;w:authors=0.24;w:aware=-0.17;w:background=0.1;w:became=-0.13;w:been on=-0.11;
w:best=0.11;w:bleeding=-0.16;w:blood=-0.34;w:bowel=-0.1;w:breast=0.15;w:can=-0.1;w:cancer=-0.15;w:case=0.12;
w:case summary=-0.22;w:cases=0.1;w:cases of=0.26;w:causative=0.13;w:cause=0.58;w:cause of=0.34;w:causing=0.1;
w:cell=-0.15;w:combination=-0.11;w:combined=-0.12;w:comparison=0.13;w:complained of=0.21;w:complete=-0.33;
w:complicating=0.3;w:complication=-0.27;w:complications of=-0.23;w:concentration=-0.18;w:concentrations=-0.13;
w:conclusions=0.27;w:concomitant=0.15;w:confusion=0.1;w:considered=-0.1;w:contributing=-0.11;w:control=-0.17;
w:controlled=-0.17;w:could=0.17;w:course=-0.23;w:data=-0.27;w:day=-0.1;w:death=-0.1;w:decrease=0.18;w:decreased=0.24;
w:dependent=-0.13;w:describe=0.12;w:described=0.22;w:developed=0.88;w:development of=0.14;w:diabetes=0.27;
w:diagnosed=0.17;w:diarrhea=0.1;w:did not=-0.16;w:died=-0.14;w:disappeared=0.1;w:discontinuing=-0.15;w:discussed=0.2;
w:discussion=-0.12;w:disorder=0.28;w:dizziness=0.2;w:dose=0.28;w:doses=0.43;w:drug=0.32;w:drugs=-0.11;w:due to=0.11;
w:during=0.31;w:effect of=0.18;w:effects=-0.25;w:effects of=-0.3;w:efficacy=-0.13;w:enhances=-0.1;w:enzyme=0.12;
w:erections=-0.11;w:examination=0.11;w:examined=-0.16;w:excessive=-0.17;w:experience=-0.13;w:exposed to=0.26;
w:exposure=0.12;w:exposure to=0.17;w:eyes=-0.11;w:fatigue=0.13;w:fda=-0.15;w:fever=0.12;w:findings=0.21;
w:followed by=-0.14;w:following=0.32;w:for=-0.15;w:found=-0.13;w:frequent=-0.14;w:functional=-0.12;w:gain=0.13;
w:generic=-0.1;w:girl=0.13;w:given=-0.21;w:hair=-0.11;w:have=0.21;w:headache=0.1;w:hearing=0.14;w:heart rate=0.15;
w:heroin=0.11;w:high=-0.1;w:his=-0.22;w:histologic=0.1;w:hospitalized=-0.15;w:hot=-0.11;w:hot flashes=-0.11;
w:hypersensitivity=0.48;w:hypertension=0.23;w:if=-0.21;w:imaging=0.31;w:immediately=0.14;w:improvement=-0.3;
w:in the treatment of=-0.12;w:in utero=0.1;w:in vitro=-0.12;w:increase=0.24;w:induce=0.13;w:induced=0.36;
w:induces=0.15;w:inducing=-0.14;w:infant=0.12;w:infection=-0.4;w:ingestion=0.13;w:initial=-0.18;w:initially=-0.13;
w:initiated=-0.14;w:injection=0.14;w:interaction=-0.34;w:interaction between=-0.25;w:interactions=-0.17;
w:intervention=-0.14;w:intoxication=-0.28;w:is described=-0.1;w:kidney=-0.19;w:known=0.51;w:later=-0.14;
w:lead to=-0.12;w:led to=-0.2;w:leg=0.15;w:less=-0.1;w:levels=-0.31;w:linked to=0.16;w:liver=0.16;w:low=0.1;
w:lower=-0.13;w:man=0.14;w:management of=-0.13;w:may be=-0.1;w:mechanisms=0.1;w:mediated=-0.4;w:medication=-0.11;
w:memory=0.11;w:metabolites=-0.1;w:mg day=0.16;w:mild=-0.18;w:monitored=-0.25;w:monitoring=-0.17;w:month=-0.1;
w:muscle=0.16;w:muscles=0.11;w:naranjo=0.3;w:neuropathy=0.29;w:newborn=-0.11;w:normal=0.16;w:not=-0.19;w:noted=0.16;
w:number=-0.12;w:objective=0.1;w:observed=0.31;w:occasionally=0.18;w:occurred=-0.11;w:occurrence=0.11;
w:occurrence of=0.22;w:occurring=0.11;w:occurs=-0.1;w:on=-0.27;w:onset of=-0.24;w:oral=-0.38;w:overdosage=-0.1;
w:pain=-0.11;w:panic disorder=0.1;w:patients=0.19;w:people=-0.11;w:positive=-0.16;w:post=-0.21;w:potential=0.26;
w:precipitate=-0.1;w:precipitated=-0.14;w:prescribed=0.11;w:prescribed for=0.14;w:prevent=-0.25;w:prior to=-0.16;
w:probable=0.13;w:prophylactic=-0.11;w:prostate=0.21;w:provoked=0.18;w:provoked by=0.12;w:purpose=-0.14;w:rash=0.3;
w:reaction=-0.42;w:reaction to=-0.19;w:received=-0.42;w:recognition=-0.11;w:recognized=0.11;w:recurred=0.11;
w:recurrence of=0.12;w:related=-0.46;w:report=0.14;w:reports=-0.13;w:rescue=-0.18;w:resolution=-0.21;
w:resolved with=0.16;w:restarted=-0.12;w:result of=-0.12;w:resulted in=-0.3;w:revealed=-0.21;w:reversible=0.28;
w:review of the literature=0.11;w:risk of=-0.2;w:role=0.18;w:schizophrenia=-0.24;w:seen=-0.17;w:seizure=-0.14;
w:seizures=-0.19;w:sensitivity=-0.19;w:serious=-0.16;w:sexual=0.12;w:she=-0.19;w:shock=-0.12;w:shortly after=0.13;
w:showed=-0.35;w:side effect=0.11;w:since=-0.13;w:sinus=0.1;w:site=-0.11;w:slight=0.12;w:stable=0.15;w:started=-0.24;
w:starting=0.3;w:studies=0.13;w:study=-0.15;w:substitution=-0.13;w:successfully=-0.3;w:successfully treated=-0.33;
w:sudden=0.24;w:suggest=0.16;w:suggestive=-0.15;w:suicide=-0.15;w:suspected=-0.16;w:switching=0.12;w:symptomatic=0.29;
w:tachycardia=0.18;w:take=0.19;w:taken=0.19;w:temporal relationship=-0.17;w:temporally=0.11;w:test=0.13;
w:therapy of=-0.12;w:to treat=-0.27;w:toxicity=0.29;w:trazodone=0.16;w:treat=-0.25;w:treated=0.17;w:treated with=0.12;
w:treatment for=-0.18;w:treatment of=-0.37;w:treatment with=0.25;w:two cases=0.18;w:ultrasound=0.19;w:units=-0.11;
w:unusual=-0.15;w:urinary=0.17;w:use of=-0.2;w:vaginal=0.13;w:vision=0.24;w:we report=0.16;w:weakness=0.11;
w:week=0.17;w:weeks=0.32;w:weight=-0.21;w:weight gain=0.13;w:weight loss=-0.11;w:while=0.27;w:while on=0.21;
w:with a history of=-0.17;w:withdrawal=0.12;w:withdrawal of=-0.21;w:within=-0.11;w:without=-0.12;w:women=0.34;
w:year=-0.19;w:year old=0.18;w:years=-0.16;x:address=0.2;x:benefit=-0.22;x:body=-0.2;x:denial=-0.11;x:head=-0.29;
x:senses=0.33;x:sex=-0.1;x:skin=0.34;x:tired=0.15;x:withdrawal=0.11;x:without=-0.11
`,
  },
  /** Signs of a sentence in which a patient speaks of a known product. */
  experience: {
    bias: -0.4,
    probable: -0.6,
    possible: -1.1,
    weights: `
broad=0.23;c:due=0.18;c:negative=-0.2;c:person=-0.12;c:report=-0.13;c:suspicion=-0.34;d-unnamed=0.23;d0=0.1;
d:name=-0.26;d:other=0.31;e0=-0.82;e1=0.34;e2=0.36;ea1:c:after=0.11;ea1:c:person=-0.14;ea1:c:purpose=0.15;
ea2:c:benefit=0.11;ea2:c:developed=0.1;ea2:c:negative=0.19;ea2:c:person=-0.17;ea2:c:stopped=-0.1;ea:are=0.35;
ea:as=-0.15;ea:at=-0.11;ea:edge=-0.15;ea:for=0.15;ea:from=-0.18;ea:of=-0.13;ea:or=-0.15;ea:the=0.14;ea:when=0.1;
eb1:c:caused=-0.1;eb1:c:due=0.1;eb1:c:negative=-0.38;eb2:c:developed=-0.19;eb2:c:due=0.2;eb2:c:person=0.31;
eb2:c:purpose=-0.15;eb:an=-0.14;eb:and=-0.13;eb:edge=0.53;eb:for=-0.15;eb:have=0.11;eb:is=0.15;eb:no=-0.11;
eb:not=-0.16;eb:the=0.3;len0=-0.33;len1=-0.15;len5=0.21;len6=0.14;negated=-0.51;sa1:c:due=0.13;sa1:c:purpose=0.13;
sa2:c:due=0.15;sa2:c:negative=-0.12;sa2:c:sideEffect=-0.13;sa:but=0.15;sa:is=-0.16;sa:the=0.11;sa:which=-0.1;
sb1:c:science=0.25;sb2:c:after=0.15;sb2:c:science=0.13;sb2:c:sideEffect=0.12;sb:the=-0.1;sb:with=0.1;w:10mg=-0.26;
w:150mg=-0.13;w:25mg=0.13;w:5mg=-0.16;w:addictive=0.13;w:affects=0.26;w:alcohol=0.16;w:all the time=0.3;
w:always=-0.11;w:angry=0.14;w:annoying=0.1;w:anti depressant=-0.14;w:anti depressants=-0.17;w:anxiety=0.19;
w:anymore=-0.24;w:anyone=-0.17;w:appetite=0.19;w:at first=0.14;w:back=-0.31;w:bad=-0.11;w:become=0.11;w:better=-0.41;
w:blood=-0.16;w:breath=0.11;w:calmer=-0.16;w:can=0.17;w:can't=0.22;w:cannot=0.19;w:caused=0.18;w:celexa=-0.12;
w:clenching=0.21;w:cold=-0.23;w:cold turkey=-0.33;w:come off=0.21;w:completely=-0.25;w:concentrate=0.15;
w:constant=0.15;w:constantly=0.14;w:constipation=0.2;w:control=0.13;w:couldn't=0.18;w:crazy=0.17;w:cymbalta=0.15;
w:daily=-0.22;w:days=0.24;w:decided=-0.15;w:decreased=0.24;w:depressant=-0.14;w:depressants=-0.17;w:depressed=-0.28;
w:depression=-0.34;w:desire=0.29;w:didn't have=-0.17;w:difference=-0.17;w:difficult=0.36;w:difficulty=0.12;
w:difficulty sleeping=0.12;w:discontinue=0.11;w:doc=-0.14;w:doctor=-0.41;w:doctors=-0.12;w:dose=0.31;w:doses=0.14;
w:dr=-0.14;w:dream=-0.15;w:dreams=0.29;w:drowsiness=0.11;w:drug=-0.21;w:drugs=-0.2;w:dry=0.22;w:dry mouth=0.2;
w:due to=0.13;w:during=0.19;w:easier=-0.1;w:effective=-0.12;w:effects of=0.14;w:emotion=0.16;w:emotional=0.1;
w:emotionally=0.15;w:emotions=0.12;w:ended up=0.16;w:energy=-0.12;w:enjoy=-0.13;w:er=0.13;w:excessive=-0.11;
w:experience=-0.15;w:experienced=0.39;w:extreme=0.11;w:eyes=0.13;w:fat=0.1;w:feel=0.1;w:feels=0.24;w:feet=0.11;
w:felt=0.42;w:few side effects=0.14;w:fibromyalgia=-0.11;w:first=0.22;w:first week=0.2;w:flat=0.25;w:flu=0.32;
w:flu like=0.21;w:fog=0.2;w:for=-0.21;w:found=0.18;w:function=0.31;w:gain=0.15;w:gain weight=-0.12;w:gained=0.56;
w:get=-0.17;w:getting=0.21;w:getting off=0.11;w:got=0.23;w:great=-0.1;w:groggy=0.1;w:had=0.22;w:hair loss=-0.12;
w:hands=0.22;w:hard=0.17;w:have=-0.21;w:have not had=0.1;w:head pressure=0.11;w:headache=0.13;w:headaches=0.19;
w:heart=0.24;w:hell=0.19;w:help=-0.25;w:high=-0.11;w:hot=0.23;w:hours=0.34;w:immediately=-0.11;w:improved=-0.16;
w:improvement=-0.24;w:inability=0.24;w:increase=-0.19;w:initial=-0.21;w:insomnia=0.22;w:intense=0.14;
w:irritability=-0.12;w:jaw=0.16;w:joint=0.1;w:known=0.1;w:lack=0.19;w:lack of=0.19;w:later=0.14;w:lazy=0.1;w:lbs=0.18;
w:leg=-0.12;w:level=-0.1;w:levels=-0.11;w:libido=0.26;w:lifted=-0.14;w:like myself=-0.13;w:longer=-0.15;w:loss=0.18;
w:lost=0.23;w:loved=-0.1;w:low=-0.12;w:made me=0.24;w:make me=0.14;w:may be=-0.12;w:maybe=-0.17;w:medication=0.15;
w:medicine=0.2;w:meds=-0.28;w:memory=0.23;w:menopause=-0.12;w:mg=-0.2;w:mild=-0.16;w:miserable=-0.16;
w:miss a dose=0.28;w:missed=0.19;w:missed dose=0.13;w:missing a dose=0.13;w:month=0.1;w:months=0.13;w:mood=-0.31;
w:morning=0.23;w:motivation=0.12;w:mouth=0.3;w:muscles=0.11;w:my=-0.1;w:nausea=0.13;w:nauseous=0.14;w:negative=-0.42;
w:nightmare=-0.14;w:nightmares=0.1;w:no appetite=0.1;w:no side effects=-0.1;w:none=-0.2;w:normal=0.11;w:not had=0.14;
w:nothing=0.21;w:notice=0.12;w:noticed=-0.14;w:now=0.31;w:off of it=-0.21;w:once=0.11;w:orgasm=0.12;w:overweight=0.16;
w:pain=-0.22;w:panic=-0.17;w:panic attacks=-0.23;w:patients=-0.23;w:paxil=-0.16;w:people=-0.21;w:period=-0.14;
w:possibly=0.12;w:pounds=0.22;w:problems=0.13;w:prozac=-0.24;w:psychiatrist=-0.16;w:quit=-0.24;w:reaction=-0.12;
w:read=-0.12;w:recommend=-0.16;w:reduce=-0.15;w:reduced=-0.1;w:research=-0.13;w:sex=0.3;w:sex drive=0.33;w:sexual=0.1;
w:sexual desire=0.12;w:sexual side effects=-0.14;w:should=-0.28;w:sick=0.21;w:side affects=0.24;w:side effects=0.17;
w:since=-0.21;w:sleep=0.12;w:sleepiness=0.1;w:sleeplessness=0.1;w:sleepy=0.15;w:slight=0.12;w:some=-0.27;
w:someone=0.16;w:sometimes=0.13;w:spaced=0.11;w:spaced out=0.11;w:ssri=-0.12;w:started=-0.16;w:started taking=-0.15;
w:starting=0.11;w:still=0.1;w:stomach=0.13;w:stopped=-0.43;w:subsided=0.27;w:suddenly=-0.14;w:suffered=-0.12;
w:suffered from=-0.11;w:suicidal=-0.16;w:sure=-0.16;w:sweat=0.19;w:sweating=0.13;w:sweats=0.11;w:swelling=-0.11;
w:take=0.1;w:taken=-0.16;w:taking it=0.17;w:thank=-0.1;w:thinking=-0.14;w:thoughts=0.12;w:tired=0.42;w:today=-0.15;
w:took it=0.18;w:trouble=0.11;w:unable=0.12;w:unusual=0.1;w:vision=0.1;w:vivid dreams=0.27;w:waking=-0.11;
w:waking up=-0.12;w:want=0.3;w:water=-0.11;w:wean=0.19;w:week=0.17;w:weeks=0.3;w:weight=0.25;w:weight gain=0.14;
w:wellbutrin=-0.1;w:went away=0.21;w:went off=-0.18;w:when i=0.12;w:while=0.4;w:while on=0.24;w:withdrawal=0.37;
w:withdrawal symptoms=-0.1;w:withdrawals=0.14;w:withdrawl=0.22;w:withdrawls=0.12;w:within=0.18;w:wonderful=-0.15;
w:work=0.19;w:working=-0.15;w:worth=0.17;w:would=0.24;w:yawning=0.17;w:years=-0.42;w:your=-0.14;w:zoloft=-0.11;
w:zombie=0.32;x:address=-0.39;x:benefit=-0.64;x:body=0.43;x:dry=0.24;x:head=1.05;x:illness=-0.66;x:mind=0.51;
x:mood=0.42;x:regimen=-0.48;x:senses=0.13;x:sex=1.02;x:skin=0.41;x:sleep=1.22;x:stomach=1.05;x:tired=0.7;x:told=0.17;
x:weight=0.89;x:withdrawal=0.72;x:without=0.26;x:worse=0.75
`,
  },
};
