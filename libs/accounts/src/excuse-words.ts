export const teller =
  /^(?:i|i'm|im|i've|ive|i'd|my|me|we|our|us|ich|mein|meine|meinem|meinen|meiner|mir|mich|je|j|moi|mon|ma|mes|m|me|mum|mom|dad|husband|wife|son|daughter|mutter|mama|vater|papa|mann|frau|sohn|tochter|mere|pere|maman|mari|fils|fille|ik|mijn|mij|moeder|zoon|zoontje|dochter|dochtertje|vrouw|jag|mig|mamma|pappa|sonen|dottern|dotter|mannen|frun|yo|mi|mis|hijo|hija|marido|madre|padre|io|mio|mia|figlio|figlia|marito|nonno|nonna|abuela|abuelo)$/;

/** Claims of benefit. */
export const cures =
  /^(?:cures?|heals?|relieves?|soothes?|stops?|eases?|heilt|lindert|stoppt|stillt|soulage|guerit|calme|apaise|stoppe|geneest|verlicht|botar|lindrar)$/;

export const but = /^(?:but|aber|doch|mais|however|jedoch|only|though|allerdings|except|sauf|maar|men)$/;

/** "My hair fell out on ..." */
export const during = /^(?:on|unter|sous|op|pa)$/;

export const unable =
  /^(?:can't|cant|cannot|couldn't|couldnt|not|won't|wont|wouldn't|didn't|doesn't|hasn't|haven't|never|nicht|pas|kein|keine|niet|geen|inte|ingen)$/;

export const laidAt = /^(?:vom|von|van|av)$/;

export const pronouns = /^(?:je|j|tu|il|elle|on|nous|ich|er|sie|wir|i|he|she|we|they|ik|hij|ze|jag|hon)$/;

/** A question of no more words than that, where nobody speaks, opens an advertisement. */
export const slogan = 6;

/** What says that a complaint is over, right after it. */
export const over =
  /^(?:weg|vorbei|verschwunden|gone|away|went|eased|lifted|subsided|vanished|parti|partie|partis|parties|passee?|envolee?s?|disparue?s?|verdwenen|borta)$/;

/** "Went through the roof" */
export const worse = /^(?:through|up|on|mad|crazy|wild|off|from|to|into|back|worse)$/;

/** What was there, and only then the medicine. */
export const onlyThen =
  /^(?:then|only|diagnosed|diagnosis|dann|daraufhin|erst|diagnose|puis|ensuite|seulement|diagnostic)$/;

export const kills = /^(?:kill|kills|killed)$/;

/** What a medicine may take from somebody as if it were a complaint. */
export const wanted = /^(?:libido|sex|appetite|taste)$/;
