const sentences = [
  'We are proud to open a new research centre in Lyon, where forty colleagues will work on diseases of the lung.',
  'Thank you to everybody who came to our stand at the congress last week and asked so many good questions!',
  'My mother developed a rash and terrible headaches after taking ibuprofen for three days, has anyone seen this?',
  'Join us on 12 May 2026 for a talk about sleep, stress and health at work: https://acme.example/events/sleep',
  'The new report says that one in five adults lives with chronic pain and that many wait years for a diagnosis.',
  'Our apprentices built a bridge out of paper this morning, and it carried the whole team #apprentices #engineering',
  'A study in 4,210 patients looked at how people with type 2 diabetes use metformin and sitagliptin in daily life.',
  'What does good leadership look like in a hospital at night? Three nurses tell their stories in our newest episode.',
  'Call 0688 872 49 99 or write to events@acme.example if you would like to bring your class to our open day.',
  'Wir freuen uns über den Preis für das beste Ausbildungsprogramm der Region und danken allen, die daran arbeiten.',
  "Bravo à toute l'équipe de Marseille pour la collecte, qui permet à deux cents familles de passer un bel hiver.",
  'The weather in California is warm today, the train was late, and the card machine stopped working again.',
];

/** Made texts of a length, the same each time: posts as employees write them, with what rules look for here and there. */
export function texts(length: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    let text = '';
    for (let k = 0; text.length < length; k++)
      text += `${sentences[(i * 5 + k * 7 + ((i * k) % 3)) % sentences.length] as string} `;
    return text.slice(0, length);
  });
}
