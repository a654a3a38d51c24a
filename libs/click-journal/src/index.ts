export { ClickJournal, type TakenClicks } from './click-journal.js';
export { ClickJournalModule } from './click-journal.module.js';
export { idText, type ClickToKeep, type JournaledClick } from './click-record.js';
