import type { ConductText } from './code.js';

const en: ConductText = {
  language: 'en',
  text: `You speak for yourself here, and people know where you work. So whatever you share about the company is read as coming from it too, by patients, customers, competitors and authorities alike.

Say who you are. Whoever reads you must be able to see that you work for the company; the line that says so stays in every post.

Share what was approved, in your own words. You may change a suggested text wherever it lets you. Do not add claims about products, figures, results or dates that were not in it.

Never give advice. You are not anybody’s doctor or adviser on a social network. Point people to those who are.

Pass on what may be a side effect. If anybody tells you of harm that may come from one of our products, report it within one working day, whatever you think of it. Do not discuss it in the open.

Keep what is confidential to yourself, treat others with respect, and never speak for a colleague, a patient or a customer without their consent.

If you are not sure, ask before you post. Nobody was ever blamed for asking.`,
  examples: [
    {
      situation: 'You are proud of a new result and want to tell your network.',
      wrong: '“Our new medicine simply works better than anything else out there. Ask your doctor for it!”',
      right:
        '“We have published the results of our study today. I work for the company and am proud of the team: here is what was found.”',
    },
    {
      situation: 'Somebody writes beneath your post: “I have been dizzy ever since I started taking it.”',
      wrong: '“That is quite normal and will pass. Just keep taking it.”',
      right:
        '“Thank you for telling me. Please speak to your doctor. I have to pass this on to our safety team.” And then you report it the same day.',
    },
    {
      situation: 'A friend asks in a comment how the quarter is going.',
      wrong: '“Between you and me: far better than anybody expects.”',
      right:
        '“I cannot say anything about that here. Our figures are on the company’s website once they are published.”',
    },
  ],
};

const de: ConductText = {
  language: 'de',
  text: `Hier sprechen Sie für sich selbst, und man weiß, wo Sie arbeiten. Was Sie über das Unternehmen teilen, wird deshalb auch als dessen Aussage gelesen: von Patienten, Kunden, Mitbewerbern und Behörden.

Sagen Sie, wer Sie sind. Wer Sie liest, muss erkennen können, dass Sie für das Unternehmen arbeiten. Der Hinweis darauf bleibt in jedem Beitrag stehen.

Teilen Sie Freigegebenes, in Ihren eigenen Worten. Sie dürfen einen vorgeschlagenen Text überall dort ändern, wo er es zulässt. Fügen Sie keine Aussagen über Produkte, Zahlen, Ergebnisse oder Termine hinzu, die nicht darin standen.

Geben Sie niemals Rat. In einem sozialen Netzwerk sind Sie weder Arzt noch Berater. Verweisen Sie an die, die es sind.

Melden Sie, was eine Nebenwirkung sein könnte. Erzählt Ihnen jemand von einem Schaden, der von einem unserer Produkte kommen könnte, melden Sie ihn innerhalb eines Arbeitstags, was auch immer Sie davon halten. Besprechen Sie ihn nicht öffentlich.

Behalten Sie Vertrauliches für sich, begegnen Sie anderen mit Respekt und sprechen Sie nie ohne deren Einwilligung für Kollegen, Patienten oder Kunden.

Wenn Sie unsicher sind, fragen Sie, bevor Sie posten. Fürs Fragen wurde noch niemand getadelt.`,
  examples: [
    {
      situation: 'Sie sind stolz auf ein neues Ergebnis und möchten Ihrem Netzwerk davon erzählen.',
      wrong: '„Unser neues Medikament wirkt einfach besser als alles andere. Fragen Sie Ihren Arzt danach!“',
      right:
        '„Heute haben wir die Ergebnisse unserer Studie veröffentlicht. Ich arbeite für das Unternehmen und bin stolz auf das Team: Das wurde herausgefunden.“',
    },
    {
      situation: 'Jemand schreibt unter Ihren Beitrag: „Seit ich das nehme, ist mir schwindlig.“',
      wrong: '„Das ist ganz normal und geht vorbei. Nehmen Sie es einfach weiter.“',
      right:
        '„Danke, dass Sie mir das sagen. Bitte sprechen Sie mit Ihrem Arzt. Ich muss es an unsere Arzneimittelsicherheit weitergeben.“ Und dann melden Sie es noch am selben Tag.',
    },
    {
      situation: 'Ein Freund fragt in einem Kommentar, wie das Quartal läuft.',
      wrong: '„Unter uns: viel besser, als alle erwarten.“',
      right: '„Dazu kann ich hier nichts sagen. Unsere Zahlen stehen auf der Website, sobald sie veröffentlicht sind.“',
    },
  ],
};

const fr: ConductText = {
  language: 'fr',
  text: `Ici, vous parlez en votre nom, et l’on sait où vous travaillez. Ce que vous partagez à propos de l’entreprise est donc aussi lu comme venant d’elle\u00a0: par les patients, les clients, les concurrents et les autorités.

Dites qui vous êtes. Toute personne qui vous lit doit pouvoir voir que vous travaillez pour l’entreprise\u202f; la mention qui le dit reste dans chaque publication.

Partagez ce qui a été approuvé, avec vos propres mots. Vous pouvez modifier un texte proposé partout où il le permet. N’ajoutez aucune affirmation sur des produits, des chiffres, des résultats ou des dates qui n’y figurait pas.

Ne donnez jamais de conseil. Sur un réseau social, vous n’êtes ni médecin ni conseiller. Orientez les gens vers ceux qui le sont.

Signalez tout ce qui pourrait être un effet indésirable. Si quelqu’un vous parle d’un mal qui pourrait venir de l’un de nos produits, signalez-le dans un délai d’un jour ouvré, quoi que vous en pensiez. N’en discutez pas en public.

Gardez pour vous ce qui est confidentiel, traitez les autres avec respect et ne parlez jamais au nom d’un collègue, d’un patient ou d’un client sans son accord.

En cas de doute, demandez avant de publier. On n’a jamais reproché à personne d’avoir demandé.`,
  examples: [
    {
      situation: 'Vous êtes fier d’un nouveau résultat et voulez en parler à votre réseau.',
      wrong: '« Notre nouveau médicament est tout simplement meilleur que les autres. Demandez-le à votre médecin ! »',
      right:
        '« Nous avons publié aujourd’hui les résultats de notre étude. Je travaille pour l’entreprise et je suis fier de l’équipe : voici ce qui a été constaté. »',
    },
    {
      situation: 'Quelqu’un écrit sous votre publication : « Depuis que je le prends, j’ai des vertiges. »',
      wrong: '« C’est tout à fait normal, cela va passer. Continuez à le prendre. »',
      right:
        '« Merci de me l’avoir dit. Parlez-en à votre médecin, s’il vous plaît. Je dois le transmettre à notre service de pharmacovigilance. » Puis vous le signalez le jour même.',
    },
    {
      situation: 'Un ami demande en commentaire comment se passe le trimestre.',
      wrong: '« Entre nous : bien mieux que ce que tout le monde attend. »',
      right: '« Je ne peux rien en dire ici. Nos chiffres sont sur le site de l’entreprise dès qu’ils sont publiés. »',
    },
  ],
};

/** What an organisation begins with until it writes its own. */
export const SHIPPED_CONDUCT: ConductText[] = [en, de, fr];
